/** The values of a small rectangle of pixels, for the overlay that shows them when zoomed in. */
import type { Gpu } from '../../gpu/gpu';
import { readTensor } from '../../gpu/readback';
import type { Tensor } from '../../gpu/tensor';
import { planesToShown } from '../../math/color';
import type { Rect } from '../../settings/viewport';
import type { PixelPatch } from '../api';
import type { Bundle } from './bundle';

export async function readPatch(gpu: Gpu, { tensors, spec, key }: Bundle, rect: Rect): Promise<PixelPatch> {
  const [original, rebuilt] = await Promise.all([cut(tensors.picture), cut(tensors.rebuilt)]);
  return { ...rect, channels: spec.channels, original, rebuilt };

  /** One read a channel, of whole rows: few, and far less than the picture. */
  async function cut(tensor: Tensor): Promise<Float32Array> {
    const { width, height, channels } = spec;
    const rows = await Promise.all(
      Array.from({ length: channels }, (_, c) =>
        readTensor(gpu, tensor, (c * height + rect.y) * width, rect.height * width),
      ),
    );
    const pixels = rect.width * rect.height;
    const planes = new Float32Array(channels * pixels);
    rows.forEach((band, c) => {
      for (let y = 0; y < rect.height; y++) {
        const start = y * width + rect.x;
        planes.set(band.subarray(start, start + rect.width), c * pixels + y * rect.width);
      }
    });
    planesToShown(planes, key.color, planes);
    const patch = new Float32Array(planes.length);
    for (let i = 0; i < pixels; i++)
      for (let c = 0; c < channels; c++) patch[i * channels + c] = planes[c * pixels + i];
    return patch;
  }
}
