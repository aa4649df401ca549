/** Metadata of a file as raw segments, to go into another: APP0…APP15 and comments. */
import type { Jpeg, Segment } from '../jpeg';

const APP0 = 0xe0;
const APP15 = 0xef;
const COMMENT = 0xfe;

export function isMetadata(marker: number): boolean {
  return (marker >= APP0 && marker <= APP15) || marker === COMMENT;
}

/** Whether these bytes are one segment: marker, length, and just as much as the length says. */
export function isWholeSegment(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0xff && ((bytes[2] << 8) | bytes[3]) === bytes.length - 2;
}

/**
 * Raw metadata segments of `jpeg`, in order, as `WriteOptions.metadata` wants them; they share the file's memory. A
 * segment that the file cuts short is left out.
 */
export function metadataSegments(
  jpeg: Jpeg,
  keep: 'all' | 'none' | ((segment: Segment) => boolean) = 'all',
): Uint8Array[] {
  if (keep === 'none') return [];
  const kept = jpeg.segments.filter((segment) => isMetadata(segment.marker) && (keep === 'all' || keep(segment)));
  return kept.map((segment) => withoutFill(jpeg.bytes.subarray(segment.start, segment.end))).filter(isWholeSegment);
}

/** Any number of FF bytes may stand before a marker (B.1.1.2). */
function withoutFill(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start++;
  return bytes.subarray(start);
}
