import { expect, test } from 'vitest';
import type { FeatureMap } from '../../../engine/network/api';
import { toPixels } from '../../../math/jpeg-domain/block';
import { createRandom } from '../../../math/random';
import { reluBlock } from './relu-block';
import { worstBlock } from './worst-block';

const random = createRandom(11);
const [channels, rows, columns] = [3, 2, 2];
const data = Float32Array.from({ length: channels * rows * columns * 64 }, () => random.normal());

test('the worst block is found in coefficients and in pixels alike', () => {
  const found = worstBlock({ id: 'bn1', domain: 'jpeg', shape: [channels, rows, columns, 64], data }, 3);
  const counts = Array.from(
    { length: data.length / 64 },
    (_, b) => reluBlock(data.subarray(64 * b, 64 * b + 64), 3).differing,
  );
  const at = counts.indexOf(Math.max(...counts));
  expect(found).toEqual({
    channel: Math.floor(at / 4),
    row: Math.floor(at / 2) % 2,
    column: at % 2,
    differing: counts[at],
  });
  const pixels = toPixels({ channels, rows, columns, data: Float64Array.from(data) });
  const spatial: FeatureMap = {
    id: 'bn1',
    domain: 'spatial',
    shape: [channels, 16, 16],
    data: Float32Array.from(pixels.data),
  };
  expect(worstBlock(spatial, 3)).toEqual(found);
});

test('nothing is wrong at φ = 15, and a map without blocks has none', () => {
  const map: FeatureMap = { id: 'bn1', domain: 'jpeg', shape: [channels, rows, columns, 64], data };
  expect(worstBlock(map, 15)?.differing).toBe(0);
  expect(worstBlock({ ...map, shape: [0, 0, 0, 64], data: new Float32Array(0) }, 3)).toBeNull();
});
