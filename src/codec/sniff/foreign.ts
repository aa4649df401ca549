/**
 * Names for what is not one of our pictures, so that a refusal can say what the file is.
 */
import { brandsOf } from './avif';
import type { ByteView } from './byte-view';

/** [offset, bytes, what it is, with its article]. The first that fits is the answer. */
const SIGNATURES: readonly (readonly [number, string, string])[] = [
  [0, 'II*\0', 'a TIFF picture'],
  [0, 'MM\0*', 'a TIFF picture'],
  [0, '\xff\x0a', 'a JPEG XL picture'],
  [4, 'JXL ', 'a JPEG XL picture'],
  [4, 'jP  ', 'a JPEG 2000 picture'],
  [0, '\xff\x4f\xff\x51', 'a JPEG 2000 picture'],
  [0, '8BPS', 'a Photoshop document'],
  [0, '\0\0\x01\0', 'an icon file'],
  [0, 'qoif', 'a QOI picture'],
  [0, 'v/1\x01', 'an OpenEXR picture'],
  [0, '\x93NUMPY', 'a NumPy array'],
  [0, '%PDF-', 'a PDF document'],
  [0, '%!PS', 'a PostScript document'],
  [0, 'PK\x03\x04', 'a ZIP archive (or an office document)'],
  [0, 'PK\x05\x06', 'a ZIP archive'],
  [0, '\x1f\x8b', 'a gzip archive'],
  [0, '7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  [0, 'Rar!', 'a RAR archive'],
  [0, '\x1a\x45\xdf\xa3', 'a WebM or Matroska video'],
  [8, 'AVI ', 'an AVI video'],
  [8, 'WAVE', 'a WAV sound'],
  [0, 'ID3', 'an MP3 sound'],
  [0, 'OggS', 'an Ogg sound or video'],
  [0, 'fLaC', 'a FLAC sound'],
  [0, '\x7fELF', 'a program'],
  [0, 'MZ', 'a program'],
];

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** What a person would call this file: "a PDF document"; "not a kind of file that this page knows" has its own words. */
export function nameForeign(view: ByteView): string {
  const known = SIGNATURES.find(([at, bytes]) => view.spells(at, bytes));
  if (known) return known[2];
  const brands = brandsOf(view);
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'a HEIC picture';
  if (brands.length > 0) return brands[0] === 'qt  ' ? 'a QuickTime video' : 'an MP4 video or sound';
  return nameText(view.bytes.subarray(0, 1024), view.length > 1024) ?? 'no kind of file that this page knows';
}

function nameText(head: Uint8Array, cut: boolean): string | null {
  let text: string;
  try {
    // A cut may fall inside a character: `stream` keeps such a rest back.
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: cut });
  } catch {
    return null;
  }
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) return null;
  const start = text.trimStart().toLowerCase();
  if (/^(?:<\?xml|<!--|<!doctype svg|<svg)/.test(start) && start.includes('<svg')) return 'an SVG drawing';
  if (/^(?:<!doctype html|<html|<head|<body)/.test(start)) return 'an HTML page';
  if (start.startsWith('<?xml')) return 'an XML document';
  return 'text';
}
