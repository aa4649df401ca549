/**
 * What the components mean, as most decoders take it: JFIF speaks first, then the Adobe segment, then the identifiers
 * (T.871; Adobe technical note 5116, section 18).
 */
import type { ColorSpace } from '../jpeg';
import type { Report } from './problem-list';

export interface ColorMarks {
  jfif: boolean;
  /** The Adobe segment's transform, −1 without one. */
  adobe: number;
  adobeAt: number;
}

export function colorSpaceOf(ids: readonly number[], { jfif, adobe, adobeAt }: ColorMarks, report: Report): ColorSpace {
  if (ids.length === 1) return 'grey';
  if (ids.length === 3) {
    if (jfif) return 'ycbcr';
    if (adobe > 1) report(adobeAt, `the Adobe segment names the colour transform ${adobe} for three components`);
    if (adobe >= 0) return adobe === 0 ? 'rgb' : 'ycbcr';
    return String.fromCharCode(...ids) === 'RGB' ? 'rgb' : 'ycbcr';
  }
  if (ids.length === 4 && adobe >= 0) {
    if (adobe !== 0 && adobe !== 2) {
      report(adobeAt, `the Adobe segment names the colour transform ${adobe} for four components`);
    }
    return adobe === 0 ? 'cmyk' : 'ycck';
  }
  return 'unknown';
}

/** Notes what an APP0 or APP14 segment, [start, end) with its marker, says about colour. */
export function noteColorMarks(marks: ColorMarks, bytes: Uint8Array, start: number, end: number): void {
  const spells = (text: string) => String.fromCharCode(...bytes.subarray(start + 4, start + 9)) === text;
  if (bytes[start + 1] === 0xe0 && end - start >= 18 && spells('JFIF\0')) marks.jfif = true;
  if (bytes[start + 1] === 0xee && end - start >= 16 && spells('Adobe')) {
    marks.adobe = bytes[start + 15];
    marks.adobeAt = start;
  }
}
