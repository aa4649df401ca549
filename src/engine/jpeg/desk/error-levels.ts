/**
 * Error-level analysis: the picture is saved once more, and what that changes is shown, amplified, in each of R, G, B.
 * Source: N. Krawetz, A Picture's Worth… Digital Image Analysis and Forensics, Black Hat 2007.
 */
import { encodePixels } from '../../../codec/jpeg/encode/encode-pixels';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import type { ResultSpec, RgbaImage } from './questions';

type ErrorLevelSpec = Extract<ResultSpec, { kind: 'ela' }>;

export function errorLevels(reference: RgbaImage, { quality, gain, subsampling }: ErrorLevelSpec): RgbaImage {
  const { rgba: saved } = toPixels(encodePixels(reference, { quality, subsampling }), { upsampling: 'smooth' });
  const { width, height, rgba } = reference;
  const levels = new Uint8ClampedArray(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    for (let c = 0; c < 3; c++) levels[at + c] = gain * Math.abs(saved[at + c] - rgba[at + c]);
    levels[at + 3] = 255;
  }
  return { width, height, rgba: levels };
}
