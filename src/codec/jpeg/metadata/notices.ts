/** What a person might want to know before passing a file on: each a sentence, with the kind for the page. */
import type { Jpeg } from '../jpeg';
import type { JpegMetadata, Notice, NoticeKind } from './jpeg-metadata';
import type { Thumbnail } from './thumbnails';

/** Shapes that differ by more than this, beyond rounding to whole pixels, are different. */
const SHAPE_TOLERANCE = 0.03;

export function noticesOf(jpeg: Jpeg, facts: Omit<JpegMetadata, 'notices'>): Notice[] {
  const { exif, xmp, icc, trailing, mpf } = facts;
  const notices: Notice[] = [];
  const tell = (kind: NoticeKind, sentence: string) => notices.push({ kind, sentence });

  if (exif?.hasPosition) tell('position', 'The file says where the picture was taken (GPS position in EXIF).');
  else if (xmp?.hasPosition) tell('position', 'The file says where the picture was taken (GPS position in XMP).');
  if (exif !== null && exif.serialNumbers.length > 0) {
    tell('identity', 'The file names the camera’s owner or the serial number of camera or lens.');
  }
  for (const thumbnail of facts.thumbnails) {
    const sentence = shapeSentence(jpeg, thumbnail);
    if (sentence !== null) tell('stale thumbnail', sentence);
  }
  if (exif !== null && exif.orientation !== null && exif.orientation !== 1) {
    tell(
      'orientation',
      `Programs turn or mirror the picture before they show it (EXIF orientation ${exif.orientation}).`,
    );
  }
  if (exif?.pixelSize && !sameSize(exif.pixelSize, jpeg)) {
    const { width, height } = exif.pixelSize;
    tell(
      'resized',
      `EXIF says that the picture has ${width}×${height} pixels; it has ${jpeg.width}×${jpeg.height}: it was scaled, cropped or turned since.`,
    );
  }
  if (trailing !== null && trailing.kind !== 'zeros') {
    const bytes = trailing.end - trailing.start;
    tell('hidden', `Behind the end of the picture there are ${bytes} more bytes: ${trailing.looksLike}.`);
  }
  const others = mpf?.images.filter(({ start }) => start > 0).length ?? 0;
  if (others > 0) tell('hidden', `The file lists ${others} further picture${others > 1 ? 's' : ''} behind this one.`);
  if (icc !== null && icc.missing.length > 0) {
    tell(
      'broken',
      `Parts of the ICC profile are missing: ${icc.missing.slice(0, 8).join(', ')} of ${icc.declaredChunks}.`,
    );
  }
  return notices;
}

const sameSize = (a: { width: number; height: number }, b: { width: number; height: number }) =>
  a.width === b.width && a.height === b.height;

/** A thumbnail is small, so its shape is known only to within half a pixel either way. */
function shapeSentence(picture: { width: number; height: number }, thumbnail: Thumbnail): string | null {
  const { width, height, source } = thumbnail;
  if (width === null || height === null || width < 8 || height < 8 || picture.height === 0) return null;
  const ratio = width / height / (picture.width / picture.height);
  const rounding = 0.5 / width + 0.5 / height;
  if (Math.abs(Math.log(ratio)) <= SHAPE_TOLERANCE + rounding) return null;
  const why =
    width > height !== picture.width > picture.height && width !== height
      ? 'the picture was turned or cropped after the thumbnail was made'
      : 'the picture was cropped after the thumbnail was made, or the thumbnail has black bars';
  return `The ${source} thumbnail (${width}×${height}) has another shape than the picture: ${why}.`;
}
