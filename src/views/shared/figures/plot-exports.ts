/** A plot on the page as files of its own. */
import { useRef, type RefObject } from 'react';
import { formatPermalink } from '../../../settings/permalink';
import { useBench } from '../bench-context';
import type { FigureExport } from '../FigureMenu';
import { mounted } from '../mounted';
import { standaloneSvg } from '../standalone-svg';

/** Pixels of the PNG per CSS pixel of the plot: sharp in print. */
const PNG_SCALE = 3;

/** A ref for the plot's SVG, and the entries of its menu: SVG and PNG, with the settings written below. */
export function usePlotExports(name: string): { svg: RefObject<SVGSVGElement | null>; exports: FigureExport[] } {
  const { settings } = useBench();
  const svg = useRef<SVGSVGElement>(null);
  const vector = (): Blob => standaloneSvg(mounted(svg), formatPermalink(settings.getState()));
  return {
    svg,
    exports: [
      { label: 'Figure, SVG', detail: 'with its settings', file: `${name}.svg`, make: () => Promise.resolve(vector()) },
      { label: 'Figure, PNG', detail: 'three times as large', file: `${name}.png`, make: () => rasterised(vector()) },
    ],
  };
}

/** An SVG as a PNG, three times as large. */
export async function rasterised(vector: Blob): Promise<Blob> {
  const url = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth * PNG_SCALE, image.naturalHeight * PNG_SCALE);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser gave no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Lines of values as CSV: a head, a point for decimals, a line feed after every line. */
export function csv(head: readonly string[], rows: Iterable<readonly (string | number)[]>): Blob {
  const parts = [`${head.map(csvField).join(',')}\n`];
  for (const row of rows) parts.push(`${row.map(csvField).join(',')}\n`);
  return new Blob(parts, { type: 'text/csv' });
}

/** RFC 4180: quoted where it holds a comma, a quote or a line end. */
function csvField(value: string | number): string {
  return typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value);
}
