import { expect, test } from 'vitest';
import { blockMap, toPixels } from '../../../math/jpeg-domain/block';
import { createRandom } from '../../../math/random';
import { blockOfMap } from './block-of-map';

test('a block is the same out of coefficients and out of pixels', () => {
  const random = createRandom(3);
  const map = blockMap(2, 2, 3);
  map.data.forEach((_, at) => (map.data[at] = random.normal()));
  const pixels = toPixels(map);
  const place = [1, 1, 2] as const;
  const jpeg = { id: 'bn1', domain: 'jpeg', shape: [2, 2, 3, 64], data: Float32Array.from(map.data) } as const;
  const spatial = { id: 'bn1', domain: 'spatial', shape: [2, 16, 24], data: Float32Array.from(pixels.data) } as const;
  const block = blockOfMap(jpeg, ...place);
  expect(Array.from(block)).toEqual(Array.from(jpeg.data.subarray(11 * 64)));
  const seen = blockOfMap(spatial, ...place);
  for (let k = 0; k < 64; k++) expect(seen[k]).toBeCloseTo(block[k], 5);
});
