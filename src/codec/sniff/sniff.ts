/**
 * Tells a picture file by its content, never by its name or its declared type.
 *
 * Work is linear in the bytes at worst and memory constant; whatever the bytes, the answer is facts or a SniffError.
 */
import { brandsOf, readAvif } from './avif';
import { looksLikeBmp, readBmp } from './bmp';
import { ByteView } from './byte-view';
import { PICTURE_KINDS, SniffError, type PictureFacts, type PictureKind } from './facts';
import { nameForeign } from './foreign';
import { readGif } from './gif';
import { readJpeg } from './jpeg';
import { PNG_SIGNATURE, readPng } from './png';
import { readWebp } from './webp';

const READERS: Readonly<Record<PictureKind, (view: ByteView) => PictureFacts>> = {
  PNG: readPng,
  JPEG: readJpeg,
  WebP: readWebp,
  AVIF: readAvif,
  GIF: readGif,
  BMP: readBmp,
};

/** What a file begins like; null for all that is none of our pictures. */
export function kindOf(view: ByteView): PictureKind | null {
  if (view.spells(0, PNG_SIGNATURE)) return 'PNG';
  if (view.spells(0, '\xff\xd8\xff')) return 'JPEG';
  if (view.spells(0, 'RIFF') && view.spells(8, 'WEBP')) return 'WebP';
  if (view.spells(0, 'GIF87a') || view.spells(0, 'GIF89a')) return 'GIF';
  if (view.length >= 12 && brandsOf(view).some((brand) => brand === 'avif' || brand === 'avis')) return 'AVIF';
  return looksLikeBmp(view) ? 'BMP' : null;
}

/** @param bytes the whole file. */
export function sniff(bytes: Uint8Array): PictureFacts {
  if (bytes.length === 0) throw new SniffError('empty', 'is empty');
  const kind = kindOf(new ByteView(bytes, 'file'));
  if (kind === null) {
    const found = nameForeign(new ByteView(bytes, 'file'));
    throw new SniffError('not-a-picture', `is ${found}; this page opens ${PICTURE_KINDS} pictures`);
  }
  const facts = READERS[kind](new ByteView(bytes, kind));
  if (facts.width < 1 || facts.height < 1) {
    throw new SniffError('damaged', `is damaged: its ${kind} header claims a size of ${facts.width}×${facts.height}`);
  }
  return facts;
}
