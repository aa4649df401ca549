/** One block of a feature map as 64 coefficients in natural order, whichever way the map comes. */
import { forwardBlock } from '../../../math/jpeg-domain/block';
import type { FeatureMap } from '../../../engine/network/api';

export function blockOfMap(map: FeatureMap, channel: number, row: number, column: number): Float64Array {
  const [, height, width] = map.shape;
  const block = new Float64Array(64);
  if (map.domain === 'jpeg') {
    const at = ((channel * height + row) * width + column) * 64;
    block.set(map.data.subarray(at, at + 64));
    return block;
  }
  for (let y = 0; y < 8; y++) {
    const at = (channel * height + 8 * row + y) * width + 8 * column;
    block.set(map.data.subarray(at, at + 8), 8 * y);
  }
  forwardBlock(block, 0, block, 0);
  return block;
}
