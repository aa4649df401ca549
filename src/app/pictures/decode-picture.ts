/**
 * A file's bytes to a Picture: told by its content, refused early, decoded by the browser, upright, opaque, sRGB.
 * Runs in the worker (open-picture.worker.ts).
 */
import { sha256, toHex } from '../../codec/sha256';
import { SniffError, type PictureFacts } from '../../codec/sniff/facts';
import { sniff } from '../../codec/sniff/sniff';
import type { WorkingLimit } from '../../engine/api';
import type { Picture } from '../../math/picture';
import type { Params } from '../../settings/schema';
import { swapsAxes, turnUpright, uprightSize } from './orient';
import { PictureError } from './picture-error';
import { decodeJpegFile } from './decode-jpeg-file';
import { cleanName, fileId } from './picture-name';
import { readBitmap } from './read-bitmap';
import { thumbnailOf } from './thumbnail';
import { MOST_PIXELS, scaledBecause, workingSize } from './working-size';

export interface DecodeRequest {
  readonly blob: Blob;
  /** As the file system or the sender has it; cleaned before it is shown. */
  readonly name: string;
  readonly limit: WorkingLimit;
  readonly background: Params['background'];
  /** The `img` setting of a sample; null makes one from the file's hash and name. */
  readonly id: string | null;
}

/** What is known of a file before its pixels are decoded. */
export interface Identified {
  /** The `img` setting. */
  readonly id: string;
  readonly kind: PictureFacts['kind'];
}

/** Larger files are refused unread: no honest picture of 2²⁸ pixels needs more. */
const MOST_BYTES = 2 ** 30;

const megapixels = (pixels: number) => `${Math.round(pixels / 1e6).toLocaleString('en')} megapixels`;

/** `identified` is told as soon as the file's kind and id are known. */
export async function decodePicture(
  { blob, name, limit, background, id }: DecodeRequest,
  identified: (file: Identified) => void = () => undefined,
): Promise<Picture> {
  const bytes = await readBytes(blob, name);
  const facts = inspect(bytes, name);
  const imgSetting = id ?? fileId(await hashOf(bytes), name);
  identified({ id: imgSetting, kind: facts.kind });
  const { bitmap, damage } = await decode(withoutOrientation(blob, facts), bytes, facts, name);
  try {
    const stored = { width: bitmap.width, height: bitmap.height };
    const original = uprightSize(stored, facts.orientation);
    const upright = workingSize(original, limit);
    const target = swapsAxes(facts.orientation) ? { width: upright.height, height: upright.width } : upright;
    const pixels = readBitmap(bitmap, target, background, facts.mayHaveAlpha);
    if (!pixels)
      throw PictureError.ofFile('browser', name, 'was not opened: this browser does not draw in the background');
    return {
      ...upright,
      rgba: turnUpright(pixels.rgba, target, facts.orientation),
      id: imgSetting,
      name: cleanName(name),
      fileBytes: blob.size,
      fileKind: facts.kind,
      originalWidth: original.width,
      originalHeight: original.height,
      hadAlpha: pixels.hadAlpha,
      scaledBecause: scaledBecause(original, upright, limit),
      damage,
      thumbnail: thumbnailOf(bitmap, facts.orientation, background),
    };
  } finally {
    bitmap.close();
  }
}

async function readBytes(blob: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
  if (blob.size > MOST_BYTES) {
    const size = (blob.size / 2 ** 30).toFixed(1);
    throw PictureError.ofFile('too-large', name, `is too large: ${size} GiB, and this page reads files up to 1 GiB`);
  }
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    const why = 'could not be read: it was moved, changed or deleted, or the browser may not open it';
    throw PictureError.ofFile('unreadable', name, why);
  }
}

/** The file's facts, where it is a picture that can be decoded. */
function inspect(bytes: Uint8Array, name: string): PictureFacts {
  let facts: PictureFacts;
  try {
    facts = sniff(bytes);
  } catch (error) {
    if (error instanceof SniffError) throw PictureError.ofFile(error.reason, name, error.clause);
    throw error;
  }
  const { width, height, kind } = facts;
  if (width * height > MOST_PIXELS) {
    const claim = `${width}×${height} (${megapixels(width * height)})`;
    throw PictureError.ofFile(
      'too-large',
      name,
      `is too large: ${claim}, and this page opens up to ${megapixels(MOST_PIXELS)}`,
    );
  }
  // Of a JPEG that is cut short our own reader shows what there is.
  if (!facts.complete && kind !== 'JPEG') {
    throw PictureError.ofFile('truncated', name, `is cut short: the ${kind} data ends before the picture does`);
  }
  return facts;
}

/**
 * The same file, but for its orientation. Browsers differ in which kinds of file they turn upright; a decoder that
 * finds nothing to apply cannot apply it twice, and we turn the pixels ourselves.
 */
function withoutOrientation(blob: Blob, { orientationEdit }: PictureFacts): Blob {
  if (!orientationEdit) return blob;
  const { start, end, bytes } = orientationEdit;
  return new Blob([blob.slice(0, start), bytes, blob.slice(end)]);
}

interface Decoded {
  readonly bitmap: ImageBitmap;
  /** What is wrong with the file though it could be decoded, as one sentence; or empty. */
  readonly damage: string;
}

async function decode(blob: Blob, bytes: Uint8Array, facts: PictureFacts, name: string): Promise<Decoded> {
  // A browser shows a damaged JPEG without a word, and knows neither arithmetic coding nor 12 bits.
  const ours = facts.kind === 'JPEG' && (facts.rareVariant !== '' || !facts.complete);
  if (ours) return decodeJpegFile(bytes, name);
  try {
    // Default options, the one set that every browser knows: profile applied, AVIF's own rotation applied.
    return { bitmap: await createImageBitmap(blob), damage: '' };
  } catch {
    if (facts.kind === 'JPEG') return decodeJpegFile(bytes, name);
    throw PictureError.ofFile('undecodable', name, whyUndecodable(facts));
  }
}

function whyUndecodable({ kind, rareVariant }: PictureFacts): string {
  if (rareVariant !== '') return `is a ${kind} picture that uses ${rareVariant}, which this browser does not decode`;
  if (kind === 'AVIF' || kind === 'WebP') {
    return `could not be decoded: the ${kind} data is damaged, or this browser does not know ${kind}`;
  }
  return `is damaged: its ${kind} data could not be decoded`;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // `crypto.subtle` is there only on HTTPS and localhost.
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  return toHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}
