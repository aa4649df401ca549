/**
 * What each convolution of a network costs in the four ways to run it, for one picture, every map kept to a band.
 *
 * One multiply-add is one weight (or entry of a map) times one number of the input; norm, ReLU and sums are not counted.
 * - spatial: outputs·inputs·size² a pixel of the output, zeros beyond the edge counted, as they are multiplied. 4 bytes a weight.
 * - exploded: the whole map Ξ, dense: outputs·inputs·(output blocks·n)·(input blocks·n), numbers and multiply-adds alike,
 *   its many zeros included.
 * - windowed: a dense n×n map for each pair of channels and each neighbour that the kernel reaches (9 for 3×3; for 1×1 4
 *   at stride 2, 1 at stride 1). Neighbours beyond the picture's edge are left out. Corner maps have rank 1 and side
 *   maps rank 8; dense storage and dense products make no use of it.
 * - factored: math/jpeg-domain/factored.ts says what is counted: the shifts and the mixing of channels, in the cheaper
 *   order. Stored are the 3×3 weights and the shift matrices, 8×8 each, the same for both axes.
 * n = BAND_SIZES[ψ − 1]; 64 at ψ = 15, the band of a spatial network that was converted and not cut.
 */
import { BAND_SIZES } from '../../math/jpeg-domain/band';
import { factoredCost } from '../../math/jpeg-domain/factored';
import { neighboursOf, shiftTable } from '../../math/jpeg-domain/pixel-shift';
import type { Network, Step } from './network';
import type { ConvolutionCost } from './run-plan';

const BYTES = 4;

/** How many blocks b of the output, and reached neighbours stride·b + d, lie in a picture of `blocks` blocks: one axis. */
function reached(size: 1 | 3, stride: 1 | 2, blocks: number): number {
  let count = 0;
  for (let b = 0; b < blocks / stride; b++) {
    for (const d of neighboursOf(size, stride)) if (stride * b + d >= 0 && stride * b + d < blocks) count++;
  }
  return count;
}

type ConvolutionStep = Extract<Step, { kind: 'convolution' }>;

function costsOfStep({ id, convolution, height, width }: ConvolutionStep, psi: number): ConvolutionCost[] {
  const { outputs, inputs, size, stride } = convolution;
  const n = BAND_SIZES[psi - 1];
  const pairs = outputs * inputs;
  const weights = pairs * size * size;
  const [rows, columns] = [(height * stride) / 8, (width * stride) / 8];
  const exploded = pairs * ((height * width) / 64) * n * rows * columns * n;
  const neighbours = neighboursOf(size, stride).length ** 2;
  const windows = reached(size, stride, rows) * reached(size, stride, columns);
  const matrices = shiftTable(size, stride).flat().filter(Boolean).length;
  return [
    { id, form: 'spatial', bytes: weights * BYTES, multiplyAdds: weights * height * width },
    { id, form: 'exploded', bytes: exploded * BYTES, multiplyAdds: exploded },
    { id, form: 'windowed', bytes: pairs * neighbours * n * n * BYTES, multiplyAdds: pairs * windows * n * n },
    {
      id,
      form: 'factored',
      bytes: (weights + 64 * matrices) * BYTES,
      multiplyAdds: factoredCost(convolution, rows, columns, psi).multiplyAdds,
    },
  ];
}

export function costsOf(network: Network, psi = 15): ConvolutionCost[] {
  if (!Number.isInteger(psi) || psi < 1 || psi > 15) throw new RangeError(`ψ is 1…15; got ${psi}`);
  return network.steps.flatMap((step) => (step.kind === 'convolution' ? costsOfStep(step, psi) : []));
}
