/** The picture that everything is measured on: seeded, 0…255, whole numbers, one channel. */
import { createRandom } from '../../src/math/random';

export function benchPicture(width: number, height: number): Float32Array<ArrayBuffer> {
  const random = createRandom(width * 65537 + height);
  return Float32Array.from({ length: width * height }, () => random.integer(256));
}
