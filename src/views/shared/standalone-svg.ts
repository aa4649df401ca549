/** A plot on the page as an SVG file of its own: style sheets become attributes, and its settings are written below. */

const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const CAPTION_HEIGHT = 22;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export function standaloneSvg(plot: SVGSVGElement, settings: string): Blob {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = plot.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const property of PROPERTIES) element.setAttribute(property, style.getPropertyValue(property));
    for (const name of ['class', 'role', 'tabindex', 'style']) element.removeAttribute(name);
  });
  const { width, height } = plot.viewBox.baseVal;
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('height', String(height + CAPTION_HEIGHT));
  copy.setAttribute('viewBox', `0 0 ${width} ${height + CAPTION_HEIGHT}`);
  const ground = document.createElementNS(NAMESPACE, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height + CAPTION_HEIGHT));
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  const caption = document.createElementNS(NAMESPACE, 'text');
  caption.setAttribute('x', '8');
  caption.setAttribute('y', String(height + 12));
  caption.setAttribute('font-family', 'monospace');
  caption.setAttribute('font-size', '10');
  caption.setAttribute('fill', getComputedStyle(document.body).color);
  caption.textContent = `Waveloupe ${settings}`;
  copy.append(caption);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}
