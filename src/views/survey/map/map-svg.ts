/** The map as a drawing that stands alone: dots, words, legend, caption, settings. Text is escaped: names come from files. */
import { facetNumber, shortName } from '../filter/facet-text';
import { formatCount } from '../../shared/format';
import { LEVELS, NONE_INDEX, OTHER, type Coloring } from './coloring';
import { dotRadius, type Dots } from './dots';
import { toScreen, type MapView } from './map-view';
import type { PlacedLabel } from './MapOverlay';

export interface MapDrawing {
  readonly view: MapView;
  readonly dots: Dots;
  readonly left: Uint32Array;
  readonly coloring: Coloring;
  readonly colors: readonly string[];
  readonly faint: string;
  readonly ground: string;
  readonly ink: string;
  readonly labels: readonly PlacedLabel[];
  /** Of the colours. */
  readonly title: string;
  readonly caption: string;
  readonly settings: string;
}

const LINE = 16;
const MARGIN = 12;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[^\P{C}\n]/gu, '\ufffd');

/** What the colours mean, a line each. */
export function legendLines(coloring: Coloring): { readonly index: number; readonly text: string }[] {
  if (coloring.kind === 'scale') {
    const { facet, low, high, none } = coloring;
    const ends = [
      { index: 0, text: facetNumber(facet, low) },
      { index: LEVELS - 1, text: facetNumber(facet, high) },
    ];
    return [
      ...(Number.isFinite(low) ? ends : []),
      ...(none > 0 ? [{ index: LEVELS, text: `none: ${formatCount(none)}` }] : []),
    ];
  }
  const { names, others, none } = coloring;
  return [
    ...names.map(({ name, files }, index) => ({ index, text: `${shortName(name)}: ${formatCount(files)}` })),
    ...(others.names > 0
      ? [{ index: OTHER, text: `${formatCount(others.names)} others: ${formatCount(others.files)}` }]
      : []),
    ...(none > 0 ? [{ index: NONE_INDEX, text: `none: ${formatCount(none)}` }] : []),
  ];
}

function dotElements({ view, dots, left, coloring, colors, faint }: MapDrawing): string {
  const parts: string[] = [];
  for (const chosen of [false, true]) {
    for (const dot of dots.order) {
      if (left[dot] > 0 !== chosen) continue;
      const [x, y] = toScreen(view, dots.x[dot], dots.y[dot]);
      const radius = dotRadius(dots.files[dot], view.zoom);
      if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue;
      const fill = chosen ? colors[coloring.indexOf[dot]] : faint;
      parts.push(
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${escaped(fill)}"/>`,
      );
    }
  }
  return parts.join('');
}

function labelElements({ labels, ground, ink }: MapDrawing): string {
  return labels
    .map(({ left, top, lines }) => {
      const spans = lines.map(
        (line, i) => `<tspan x="${left.toFixed(1)}" y="${(top + 12 + 15 * i).toFixed(1)}">${escaped(line)}</tspan>`,
      );
      const halo = `paint-order="stroke" stroke="${escaped(ground)}" stroke-width="3" stroke-linejoin="round"`;
      return `<text font-size="12" fill="${escaped(ink)}" ${halo}>${spans.join('')}</text>`;
    })
    .join('');
}

/** Words broken into lines of so many characters. */
function wrapped(text: string, longest: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + word.length + 1 > longest) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

export function mapSvg(drawing: MapDrawing): string {
  const { view, coloring, colors, ground, ink, title, caption, settings } = drawing;
  const longest = Math.max(20, Math.floor((view.width - 2 * MARGIN) / 6.6));
  const legend = legendLines(coloring);
  const notes = [...wrapped(caption, longest), ...wrapped(`Waveloupe ${settings}`, longest)];
  const height = view.height + LINE * (legend.length + 1 + notes.length) + 2 * MARGIN;
  const text = (x: number, y: number, words: string) =>
    `<text x="${x}" y="${y.toFixed(1)}" font-size="12" fill="${escaped(ink)}">${escaped(words)}</text>`;
  const from = view.height + MARGIN + LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${view.width}" height="${height}" `,
    `viewBox="0 0 ${view.width} ${height}" font-family="system-ui, sans-serif">`,
    `<rect width="${view.width}" height="${height}" fill="${escaped(ground)}"/>`,
    `<svg width="${view.width}" height="${view.height}">${dotElements(drawing)}${labelElements(drawing)}</svg>`,
    text(MARGIN, from, title),
    ...legend.map(
      ({ index, text: words }, i) =>
        `<circle cx="${MARGIN + 5}" cy="${from + LINE * (i + 1) - 4}" r="5" fill="${escaped(colors[index])}"/>` +
        text(MARGIN + 18, from + LINE * (i + 1), words),
    ),
    ...notes.map((line, i) => text(MARGIN, from + LINE * (legend.length + 1 + i), line)),
    '</svg>',
  ].join('');
}
