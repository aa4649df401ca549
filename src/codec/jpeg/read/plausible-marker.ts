/**
 * Whether the two bytes at `at`, found among entropy-coded or stray bytes, can be a marker of a DCT file: its segment has
 * a length and a beginning that such a segment may have, and another marker behind it, or the file ends first (which says
 * nothing for an application segment or a comment).
 */
import { EOI, DHT, DNL, DQT, DRI, SOI, SOS, DAC, COM, APP0, APP15, isFrameMarker, DHP, EXP } from './markers';

export function isPlausibleMarker(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at + 1];
  if (code === EOI) return true;
  if (code === SOI) return bytes[at + 2] === 0xff;
  const known =
    [DHT, DAC, DQT, DNL, DRI, SOS, COM, DHP, EXP].includes(code) ||
    isFrameMarker(code) ||
    (code >= APP0 && code <= APP15);
  if (!known) return false;
  // The file ends within the marker: nothing speaks against it.
  if (at + 4 > bytes.length) return true;
  const length = bytes[at + 2] * 256 + bytes[at + 3];
  if (length < 2 || !hasPlausibleBody(bytes, code, at + 4, length - 2)) return false;
  const next = at + 2 + length;
  // What follows a scan header is data. Comments and the like have nothing else to be known by.
  if (code === SOS || (code === DHT && isWholeHuffman(bytes, at + 4, next))) return true;
  if (next >= bytes.length) return code < APP0;
  return bytes[next] === 0xff && (next + 1 === bytes.length || bytes[next + 1] !== 0);
}

/** Tables whose numbers of codes add up to just the segment's length: no accident, whatever stands behind them. */
function isWholeHuffman(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at + 17 <= end) {
    const codes = bytes.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    at += 17 + codes;
  }
  return at === end;
}

function hasPlausibleBody(bytes: Uint8Array, code: number, start: number, length: number): boolean {
  const first = bytes[start] ?? 0;
  switch (code) {
    case DNL:
    case DRI:
      return length === 2;
    case SOS:
      return first >= 1 && first <= 4 && length === 4 + 2 * first;
    case DHT:
      return length >= 17 && (first & 0xec) === 0;
    case DQT:
      return length >= 65 && (first & 0xec) === 0;
    case DAC:
      return length >= 2 && length % 2 === 0 && (first & 0xec) === 0;
    case EXP:
      return length === 1;
    default:
      return isFrameMarker(code) || code === DHP ? length === 6 + 3 * (bytes[start + 5] ?? 0) : true;
  }
}
