/**
 * The layers without neighbours, in pixels, f64: ReLU, addition, mean over the picture, the linear layer.
 *
 *     relu: max(x, 0)    add: x + y    mean[c] = Σ x[c, ·]/(height·width)    linear: y = W·x + b, W [outputs, inputs]
 *
 * Against PyTorch ≤ 1e-14 relative.
 */
import type { PixelMap } from './pixel-map';

export function relu(x: PixelMap): PixelMap {
  return { ...x, data: x.data.map((value) => (value > 0 ? value : 0)) };
}

export function add(x: PixelMap, y: PixelMap): PixelMap {
  if (x.channels !== y.channels || x.height !== y.height || x.width !== y.width) {
    throw new RangeError(
      `Maps of one size can be added; got ${x.channels}×${x.height}×${x.width} and ${y.channels}×${y.height}×${y.width}`,
    );
  }
  return { ...x, data: x.data.map((value, at) => value + y.data[at]) };
}

export function meanOverPicture(x: PixelMap): Float64Array {
  const size = x.height * x.width;
  return Float64Array.from(
    { length: x.channels },
    (_, c) => x.data.subarray(c * size, (c + 1) * size).reduce((sum, value) => sum + value, 0) / size,
  );
}

export function linear(x: ArrayLike<number>, weights: ArrayLike<number>, bias: ArrayLike<number>): Float64Array {
  if (weights.length !== bias.length * x.length) {
    throw new RangeError(`The layer must have ${bias.length * x.length} weights; got ${weights.length}`);
  }
  return Float64Array.from(bias, (b, o) => {
    let sum = b;
    for (let c = 0; c < x.length; c++) sum += weights[o * x.length + c] * x[c];
    return sum;
  });
}
