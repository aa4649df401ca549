/**
 * Everything a file carries besides its picture: JFIF, Adobe, EXIF, XMP, Photoshop and IPTC, ICC, comments, further
 * pictures, and what follows its end. Of segments that may stand once, the first counts. Nothing here throws.
 */
import type { ByteRange, Jpeg, Segment } from '../jpeg';
import { readAdobe, readDucky } from './adobe';
import { appKind, contentStart, isApp, payloadStart, type AppKind } from './app-kind';
import { readExif } from './exif/read-exif';
import { readIcc, readIccChunk } from './icc';
import { readJfif, readJfxx, type JfifInfo } from './jfif';
import type { JpegMetadata, PhotoshopInfo } from './jpeg-metadata';
import { readMpf } from './multi-picture';
import { noticesOf } from './notices';
import { readIptc, readPhotoshopQuality, readResources } from './photoshop';
import { safeText } from './text';
import { jpegThumbnail, type Thumbnail } from './thumbnails';
import { readTrailing } from './trailing';
import { readXmp } from './xmp';

const MOST_COMMENTS = 100;

export function readMetadata(jpeg: Jpeg): JpegMetadata {
  const { bytes, segments } = jpeg;
  const apps = new Map<AppKind, Segment[]>();
  for (const segment of segments.filter(isApp)) {
    const kind = appKind(bytes, segment);
    const alike = apps.get(kind);
    if (alike) alike.push(segment);
    else apps.set(kind, [segment]);
  }
  const all = (kind: AppKind) => apps.get(kind) ?? [];
  const first = <T>(kind: AppKind, read: (at: number, end: number) => T | null): T | null => {
    const [segment] = all(kind);
    return segment === undefined ? null : read(payloadStart(bytes, segment), segment.end);
  };

  const exif = first('EXIF', (at, end) => readExif(bytes, at, end));
  const jfif = first('JFIF', (at, end) => readJfif(bytes, at, end));
  const extended = all('extended XMP').reduce((sum, { start, end }) => sum + end - start, 0);
  const photoshop = photoshopOf(bytes, all('Photoshop'));
  const chunks = all('ICC').flatMap((segment) => readIccChunk(bytes, payloadStart(bytes, segment), segment.end) ?? []);
  const facts = {
    jfif,
    exif,
    adobe: first('Adobe', (at, end) => readAdobe(bytes, at, end)),
    xmp: first('XMP', (at, end) => readXmp(bytes, at, end, extended)),
    photoshop,
    icc: readIcc(bytes, chunks),
    mpf: first('MPF', (at, end) => readMpf(bytes, at, end)),
    ducky: first('Ducky', (at, end) => readDucky(bytes, at, end)),
    motionJpeg: all('AVI1').length > 0,
    hasJumbf: all('JUMBF').length > 0,
    comments: segments
      .filter(({ marker }) => marker === 0xfe)
      .slice(0, MOST_COMMENTS)
      .map((segment) => safeText(bytes.subarray(contentStart(bytes, segment), segment.end))),
    thumbnails: thumbnailsOf(bytes, exif?.thumbnail ?? null, jfif, all('JFXX'), photoshop),
    trailing: readTrailing(jpeg),
  };
  return { ...facts, notices: noticesOf(jpeg, facts) };
}

function photoshopOf(bytes: Uint8Array, segments: readonly Segment[]): PhotoshopInfo | null {
  if (segments.length === 0) return null;
  const resources = segments.flatMap((segment) => readResources(bytes, payloadStart(bytes, segment), segment.end));
  const quality = resources.find(({ id }) => id === 0x0406);
  return {
    resources,
    quality: quality === undefined ? null : readPhotoshopQuality(bytes, quality),
    iptc: resources.filter(({ id }) => id === 0x0404).flatMap(({ dataStart, end }) => readIptc(bytes, dataStart, end)),
  };
}

/** Photoshop's thumbnail is a JPEG behind 28 bytes of its own header. */
const PHOTOSHOP_HEADER = 28;

function thumbnailsOf(
  bytes: Uint8Array,
  exif: ByteRange | null,
  jfif: JfifInfo | null,
  extensions: readonly Segment[],
  photoshop: PhotoshopInfo | null,
): Thumbnail[] {
  const found: Thumbnail[] = [];
  if (exif !== null) found.push(jpegThumbnail(bytes, 'EXIF', exif));
  if (jfif?.thumbnail) found.push({ source: 'JFIF', format: 'RGB', ...jfif.thumbnail });
  for (const segment of extensions) {
    const info = readJfxx(bytes, payloadStart(bytes, segment), segment.end);
    if (info === null) continue;
    found.push(
      info.format === 'JPEG' ? jpegThumbnail(bytes, 'JFIF extension', info) : { source: 'JFIF extension', ...info },
    );
  }
  const resource = photoshop?.resources.find(({ id }) => id === 0x040c || id === 0x0409);
  if (resource !== undefined && resource.dataStart + PHOTOSHOP_HEADER < resource.end) {
    const range = { start: resource.dataStart + PHOTOSHOP_HEADER, end: resource.end };
    found.push(jpegThumbnail(bytes, 'Photoshop', range));
  }
  return found;
}
