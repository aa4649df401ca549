/** What a segment is for, in six kinds: their colours on the strip, and what the legend says. */
import type { Segment } from '../../../codec/jpeg/jpeg';

export type SegmentKind = 'header' | 'table' | 'metadata' | 'thumbnail' | 'scan' | 'trailing';

export const SEGMENT_KINDS: readonly { readonly kind: SegmentKind; readonly label: string; readonly title: string }[] =
  [
    { kind: 'header', label: 'Headers', title: 'Start, frame, scans, restarts, end' },
    { kind: 'table', label: 'Tables', title: 'Quantisation, Huffman and arithmetic conditioning tables' },
    { kind: 'metadata', label: 'Metadata', title: 'Application segments (JFIF, EXIF, ICC, Adobe …) and comments' },
    { kind: 'thumbnail', label: 'Thumbnail', title: 'A small picture inside the metadata' },
    { kind: 'scan', label: 'Picture data', title: 'Entropy-coded data' },
    { kind: 'trailing', label: 'Not of the picture', title: 'Bytes between segments, and after the end' },
  ];

const TABLES: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb]);

export function segmentKind({ marker, scan }: Segment): Exclude<SegmentKind, 'thumbnail'> {
  if (marker < 0) return scan >= 0 ? 'scan' : 'trailing';
  if (TABLES.has(marker)) return 'table';
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe ? 'metadata' : 'header';
}

/** The index of the segment that holds a byte of the file; the last one for what lies beyond. */
export function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
