/** Marker segments as bytes (T.81 B.2). Tables go out in zig-zag order. */
import { ZIGZAG } from '../zigzag';
import type { JpegComponent } from '../jpeg';
import type { HuffmanSpec } from '../tables/standard-huffman';
import type { ScanScript } from './write-options';

export const START_OF_IMAGE = Uint8Array.of(0xff, 0xd8);
export const END_OF_IMAGE = Uint8Array.of(0xff, 0xd9);

/** Codes of the frame headers that are written. */
export type FrameMarker = 0xc0 | 0xc1 | 0xc2;

/** A marker, the length of its segment, and what is in it. */
function segment(marker: number, content: readonly number[]): Uint8Array {
  return Uint8Array.of(0xff, marker, ...word(content.length + 2), ...content);
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** JFIF 1.01, square pixels, no thumbnail. */
export function jfifSegment(): Uint8Array {
  return segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, ...word(1), ...word(1), 0, 0]);
}

/** `transform`: 0 RGB or CMYK, 1 YCbCr, 2 YCCK. */
export function adobeSegment(transform: 0 | 1 | 2): Uint8Array {
  return segment(0xee, [...ascii('Adobe'), ...word(100), ...word(0), ...word(0), transform]);
}

/** Steps of two bytes where one does not hold them. */
export function quantisationSegment(id: number, table: Uint16Array): Uint8Array {
  const wide = table.some((step) => step > 255);
  const content = [(wide ? 0x10 : 0) | id];
  for (const natural of ZIGZAG) content.push(...(wide ? word(table[natural]) : [table[natural]]));
  return segment(0xdb, content);
}

export interface FrameHeader {
  readonly marker: FrameMarker;
  readonly precision: number;
  readonly width: number;
  readonly height: number;
  readonly components: readonly JpegComponent[];
  /** Destinations of their quantisation tables. */
  readonly tableIds: readonly number[];
}

export function frameSegment({ marker, precision, width, height, components, tableIds }: FrameHeader): Uint8Array {
  return segment(marker, [
    precision,
    ...word(height),
    ...word(width),
    components.length,
    ...components.flatMap(({ id, horizontal, vertical }, index) => [id, (horizontal << 4) | vertical, tableIds[index]]),
  ]);
}

export function restartSegment(interval: number): Uint8Array {
  return segment(0xdd, word(interval));
}

export function huffmanSegment(kind: 'dc' | 'ac', id: number, { counts, symbols }: HuffmanSpec): Uint8Array {
  return segment(0xc4, [(kind === 'ac' ? 0x10 : 0) | id, ...counts, ...symbols]);
}

/** `tables`: destinations of Huffman tables by component, for DC and for AC; 0 where the scan has no such codes. */
export function scanSegment(
  scan: ScanScript,
  components: readonly JpegComponent[],
  tables: { readonly dc: readonly number[]; readonly ac: readonly number[] },
): Uint8Array {
  return segment(0xda, [
    scan.components.length,
    ...scan.components.flatMap((index) => [components[index].id, (tables.dc[index] << 4) | tables.ac[index]]),
    scan.spectralStart,
    scan.spectralEnd,
    (scan.approximationHigh << 4) | scan.approximationLow,
  ]);
}
