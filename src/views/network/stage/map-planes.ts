/**
 * A feature map's channels as they are painted, value by value: pixels, or each 8×8 block's orthonormal DCT laid out in
 * its place (row v, column u). f32 in and out; the transform between them in f64.
 */
import type { FeatureMap } from '../../../engine/network/api';
import { forwardBlock, inverseBlock } from '../../../math/jpeg-domain/block';
import type { Params } from '../../../settings/schema';

/** One plane a channel, rows of 8·columns values. */
export function mapPlanes({ domain, shape, data }: FeatureMap, show: Params['mapShow']): Float32Array[] {
  const [channels] = shape;
  const [rows, columns] = domain === 'jpeg' ? [shape[1], shape[2]] : [shape[1] >> 3, shape[2] >> 3];
  const width = 8 * columns;
  const block = new Float64Array(64);
  const source = domain === 'jpeg' ? 'coefficients' : 'pixels';
  return Array.from({ length: channels }, (_, channel) => {
    const plane = new Float32Array(64 * rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const corner = 8 * row * width + 8 * column;
        for (let at = 0; at < 64; at++) {
          const inBlocks = ((channel * rows + row) * columns + column) * 64 + at;
          const inPixels = channel * plane.length + corner + (at >> 3) * width + (at & 7);
          block[at] = data[source === 'coefficients' ? inBlocks : inPixels];
        }
        if (source !== show) (show === 'pixels' ? inverseBlock : forwardBlock)(block, 0, block, 0);
        for (let at = 0; at < 64; at++) plane[corner + (at >> 3) * width + (at & 7)] = block[at];
      }
    }
    return plane;
  });
}
