/** From a large render to a tiny photograph: lens blur, sensor noise, 32×32 pixels, JPEG as CIFAR's files here are. */
import { cropToSide, encodeInput, inputFile } from '../../../src/models/resnet/input';
import { toRgba } from '../jpeg/make-jpegs';
import { toBytes, type LightImage } from '../image';
import { createRandom, normal } from '../random';

/** Pixels a side while it is drawn: 4×4 rays a pixel. */
export const DRAWN_SIDE = 128;

export function tinyFile(light: LightImage, seed: number): Uint8Array {
  const pixels = toRgba(toBytes(light));
  const small = cropToSide(pixels, { x: 0, y: 0, side: light.width });
  const random = createRandom(seed + 77);
  for (let i = 0; i < small.rgba.length; i += 4) {
    const grain = 2.5 * normal(random);
    for (let c = 0; c < 3; c++) small.rgba[i + c] += grain + 1.2 * normal(random);
  }
  return inputFile(encodeInput(small));
}
