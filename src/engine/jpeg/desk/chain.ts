/**
 * A picture saved again and again. Before each saving it is cropped by so many pixels at the left and the top, and moved
 * by so many to the right and down, around the edges; after it, moved back. Every generation is compared with the
 * reference, cropped alike.
 */
import { encodePixels } from '../../../codec/jpeg/encode/encode-pixels';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import { writeJpeg } from '../../../codec/jpeg/write/write-jpeg';
import { psnrOf } from '../../../math/metrics';
import type { Generation } from '../api';
import { changedShare, measurePixels, measureSsim } from './measure';
import type { ChainSpec, RgbaImage } from './questions';

/** No picture is cropped to less than this side, pixels. */
const SMALLEST_SIDE = 16;

export interface SavedGeneration extends Generation {
  readonly file: Uint8Array;
  /** What was cut from the reference so far, at the left and the top alike, pixels. */
  readonly cut: number;
  /** How it was moved before it was saved, pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** One generation after the other; the caller decides how far, and rests between them. */
export function* savings(reference: RgbaImage, spec: ChainSpec): Generator<SavedGeneration, void> {
  let picture = reference;
  for (let number = 1; number <= spec.generations; number++) {
    const before = cropped(picture, cropOf(picture, spec.crop));
    const cut = reference.width - before.width;
    const quality = spec.qualities[(number - 1) % spec.qualities.length];
    const image = encodePixels(moved(before, spec.shiftX, spec.shiftY), { quality, subsampling: spec.subsampling });
    const file = writeJpeg(image);
    const after = moved(decode(file), -spec.shiftX, -spec.shiftY);
    const original = cropped(reference, cut);
    const sums = measurePixels(original, after);
    const pixels = after.width * after.height;
    yield {
      number,
      quality,
      bytes: file.length,
      psnr: psnrOf(sums.squaredErrorRgb, 3 * pixels),
      psnrLuma: psnrOf(sums.squaredErrorLuma, pixels),
      ssim: measureSsim(original, after),
      changed: changedShare(before, after),
      file,
      cut,
      shiftX: spec.shiftX,
      shiftY: spec.shiftY,
    };
    picture = after;
  }
}

/** A generation as the stage shows it: moved back, and where it was cropped, the missing edge in mid-grey. */
export function generationPixels({ file, cut, shiftX, shiftY }: SavedGeneration, reference: RgbaImage): RgbaImage {
  const picture = moved(decode(file), -shiftX, -shiftY);
  if (cut === 0) return picture;
  const { width, height } = reference;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(128);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  for (let y = 0; y < picture.height; y++) {
    const row = picture.rgba.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width);
    rgba.set(row, 4 * ((y + cut) * width + cut));
  }
  return { width, height, rgba };
}

function decode(file: Uint8Array): RgbaImage {
  return toPixels(readJpeg(file), { upsampling: 'smooth' });
}

function cropOf({ width, height }: RgbaImage, crop: number): number {
  return Math.min(width, height) - crop >= SMALLEST_SIDE ? crop : 0;
}

function cropped(picture: RgbaImage, cut: number): RgbaImage {
  if (cut === 0) return picture;
  const [width, height] = [picture.width - cut, picture.height - cut];
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y++) {
    const from = 4 * ((y + cut) * picture.width + cut);
    rgba.set(picture.rgba.subarray(from, from + 4 * width), 4 * y * width);
  }
  return { width, height, rgba };
}

/** Moved to the right and down, around the edges. */
function moved(picture: RgbaImage, across: number, down: number): RgbaImage {
  if (across === 0 && down === 0) return picture;
  const { width, height } = picture;
  const rgba = new Uint8ClampedArray(picture.rgba.length);
  const right = ((across % width) + width) % width;
  for (let y = 0; y < height; y++) {
    const from = 4 * y * width;
    const to = 4 * ((((y + down) % height) + height) % height) * width;
    rgba.set(picture.rgba.subarray(from, from + 4 * (width - right)), to + 4 * right);
    rgba.set(picture.rgba.subarray(from + 4 * (width - right), from + 4 * width), to);
  }
  return { width, height, rgba };
}
