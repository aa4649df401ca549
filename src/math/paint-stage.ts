/**
 * A picture, or the signed difference of two, as RGBA, one pixel a pixel: what shaders/paint-stage.wgsl paints at 100 %.
 *
 * Planes [C,H,W] in `color`, 0…255 (Cb, Cr centred), clamped and rounded at output only. Difference: that of luma, a
 * difference of ±255/gain being the ends of the diverging map.
 */
import { divergingTable, DIVERGING_ZERO } from './colormaps';
import { LUMA_WEIGHTS, YCBCR_TO_RGB, type ColorMode } from './color';

type Planes = Float32Array | Float64Array;

export interface StagePicture {
  readonly content: 'original' | 'rebuilt' | 'difference';
  readonly color: ColorMode;
  readonly original: Planes;
  readonly rebuilt: Planes;
  readonly gain: number;
}

export function paintStageRgba({
  content,
  color,
  original,
  rebuilt,
  gain,
}: StagePicture): Uint8ClampedArray<ArrayBuffer> {
  if (original.length !== rebuilt.length)
    throw new RangeError(`Planes differ in length: ${original.length}, ${rebuilt.length}`);
  if (content === 'difference') return differenceRgba(color, original, rebuilt, gain);
  const planes = content === 'original' ? original : rebuilt;
  const pixels = planes.length / (color === 'luma' ? 1 : 3);
  // A clamped array also rounds.
  const rgba = new Uint8ClampedArray(4 * pixels);
  const [, , rCr, , gCb, gCr, , bCb] = YCBCR_TO_RGB;
  for (let i = 0, at = 0; i < pixels; i++, at += 4) {
    const first = planes[i];
    if (color === 'luma') {
      rgba[at] = rgba[at + 1] = rgba[at + 2] = first;
    } else {
      const second = planes[i + pixels];
      const third = planes[i + 2 * pixels];
      const coded = color === 'ycbcr';
      rgba[at] = coded ? first + rCr * third : first;
      rgba[at + 1] = coded ? first + gCb * second + gCr * third : second;
      rgba[at + 2] = coded ? first + bCb * second : third;
    }
    rgba[at + 3] = 255;
  }
  return rgba;
}

function differenceRgba(
  color: ColorMode,
  original: Planes,
  rebuilt: Planes,
  gain: number,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = original.length / (color === 'luma' ? 1 : 3);
  const rgba = new Uint8ClampedArray(4 * pixels);
  const { red, green, blue } = LUMA_WEIGHTS;
  const weights = color === 'rgb' ? [red, green, blue] : [1];
  // Whole pixels at once: four bytes of the table for four of the picture.
  const colors = new Uint32Array(divergingTable().buffer);
  const packed = new Uint32Array(rgba.buffer);
  for (let i = 0; i < pixels; i++) {
    let luma = 0;
    for (let c = 0; c < weights.length; c++) luma += weights[c] * (rebuilt[i + c * pixels] - original[i + c * pixels]);
    const signed = Math.min(1, Math.max(-1, (luma * gain) / 255));
    packed[i] = colors[DIVERGING_ZERO + Math.round((DIVERGING_ZERO - 1) * signed)];
  }
  return rgba;
}
