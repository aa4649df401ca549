/**
 * What an application segment is, by the identifier that its contents begin with: a segment's number alone says little.
 * Sources: T.871 (JFIF), CIPA DC-008 (EXIF), DC-007 (MPF), ICC.1 B.4, Adobe TN 5116, XMP part 3.
 */
import type { Segment } from '../jpeg';
import { spells } from './bytes';

export type AppKind =
  | 'JFIF'
  | 'JFXX'
  | 'AVI1'
  | 'EXIF'
  | 'XMP'
  | 'extended XMP'
  | 'ICC'
  | 'MPF'
  | 'JUMBF'
  | 'Ducky'
  | 'Photoshop'
  | 'Adobe'
  | 'unknown';

interface Known {
  readonly kind: AppKind;
  readonly marker: number;
  readonly identifier: string;
}

const KNOWN: readonly Known[] = [
  { kind: 'JFIF', marker: 0xe0, identifier: 'JFIF\0' },
  { kind: 'JFXX', marker: 0xe0, identifier: 'JFXX\0' },
  { kind: 'AVI1', marker: 0xe0, identifier: 'AVI1' },
  { kind: 'EXIF', marker: 0xe1, identifier: 'Exif\0' },
  { kind: 'XMP', marker: 0xe1, identifier: 'http://ns.adobe.com/xap/1.0/\0' },
  { kind: 'extended XMP', marker: 0xe1, identifier: 'http://ns.adobe.com/xmp/extension/\0' },
  { kind: 'ICC', marker: 0xe2, identifier: 'ICC_PROFILE\0' },
  { kind: 'MPF', marker: 0xe2, identifier: 'MPF\0' },
  { kind: 'JUMBF', marker: 0xeb, identifier: 'JP' },
  { kind: 'Ducky', marker: 0xec, identifier: 'Ducky' },
  { kind: 'Photoshop', marker: 0xed, identifier: 'Photoshop 3.0\0' },
  { kind: 'Adobe', marker: 0xee, identifier: 'Adobe' },
];

/** Offset of a segment's contents: behind the marker and the two bytes of length. Fill bytes before the marker count. */
export function contentStart(bytes: Uint8Array, segment: Segment): number {
  let at = segment.start;
  while (at + 1 < segment.end && bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
  return Math.min(at + 4, segment.end);
}

export const isApp = (segment: Segment): boolean => segment.marker >= 0xe0 && segment.marker <= 0xef;

export function appKind(bytes: Uint8Array, segment: Segment): AppKind {
  return known(bytes, segment)?.kind ?? 'unknown';
}

/** Where what follows the identifier begins. */
export function payloadStart(bytes: Uint8Array, segment: Segment): number {
  const start = contentStart(bytes, segment);
  const found = known(bytes, segment);
  if (found === undefined) return start;
  // EXIF has one more byte of padding, usually zero.
  return Math.min(segment.end, start + found.identifier.length + (found.kind === 'EXIF' ? 1 : 0));
}

function known(bytes: Uint8Array, segment: Segment): Known | undefined {
  const start = contentStart(bytes, segment);
  return KNOWN.find(
    ({ marker, identifier }) => segment.marker === marker && spells(bytes, start, segment.end, identifier),
  );
}
