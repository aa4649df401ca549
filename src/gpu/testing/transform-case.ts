/** A transform with its tensors, prefilled so that what is left unwritten shows, and its f64 reference. */
import { createDct2d } from '../../math/dct';
import { createRealDft2d } from '../../math/dft';
import { applySelection } from '../../math/kept-set';
import { coefficientLayout } from '../../math/layout';
import { createNaiveDft2d } from '../../math/naive-basis';
import { rankCoefficients, type Ranks } from '../../math/ranks';
import type { Selection } from '../../math/selection';
import type { Gpu } from '../gpu';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { createDct } from '../transforms/dct';
import { createDft } from '../transforms/dft';
import { createNaiveDft } from '../transforms/naive-dft';
import { coefficientShape, rankShape, type TransformSpec } from '../transforms/transform';
import { sentinelTensor, testPixels } from './kernel-test';

export type TransformName = 'dft' | 'dct' | 'naive';

const CREATE = { dft: createDft, dct: createDct, naive: createNaiveDft };
const REFERENCE = { dft: createRealDft2d, dct: createDct2d, naive: createNaiveDft2d };

export interface TransformSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** The f64 reference over all channels. */
export function reference(name: TransformName, { width, height, channels }: TransformSize) {
  const plan = REFERENCE[name](width, height);
  const size = width * height;
  const layout = coefficientLayout({ transform: name === 'dct' ? 'dct' : 'dft', width, height, channels });
  const per = (layout.entries * layout.parts) / channels;
  const each = (run: (channel: number) => void) => Array.from({ length: channels }, (_, channel) => run(channel));
  return {
    layout,
    forward(picture: Float32Array): Float64Array {
      const all = new Float64Array(per * channels);
      each((c) => plan.forward(picture.subarray(c * size, (c + 1) * size), all.subarray(c * per, (c + 1) * per)));
      return all;
    },
    inverse(coefficients: Float64Array): Float64Array {
      const all = new Float64Array(size * channels);
      each((c) => plan.inverse(coefficients.subarray(c * per, (c + 1) * per), all.subarray(c * size, (c + 1) * size)));
      return all;
    },
    ranks(coefficients: Float64Array): Ranks {
      return rankCoefficients({ layout, rule: 'largest', scope: 'picture', coefficients });
    },
    keep(coefficients: Float64Array, ranks: Ranks, selection: Selection): Float64Array {
      const kept = new Float64Array(coefficients.length);
      applySelection(coefficients, ranks, selection, kept);
      return kept;
    },
  };
}

export async function createCase(gpu: Gpu, name: TransformName, size: TransformSize, ranks?: Uint32Array) {
  const basis = name === 'naive' ? 'naive' : 'exact';
  const spec: TransformSpec = { ...size, transform: name === 'dct' ? 'dct' : 'dft', block: 8, basis };
  const shape = [size.channels, size.height, size.width];
  const picture = testPixels(size.channels * size.height * size.width, 3);
  const tensors = {
    picture: createTensor(gpu, { label: 'picture', shape, data: picture }),
    coefficients: sentinelTensor(gpu, 'coefficients', coefficientShape(spec)),
    ranks: createTensor(gpu, {
      label: 'ranks',
      shape: rankShape(spec),
      type: 'u32',
      ...(ranks ? { data: ranks } : {}),
    }),
    rebuilt: sentinelTensor(gpu, 'rebuilt', shape),
  };
  const transform = await CREATE[name](gpu, spec, tensors);
  return {
    picture,
    tensors,
    transform,
    async forward(): Promise<Float32Array> {
      transform.encodeForward();
      gpu.frame.submit();
      return readTensor(gpu, tensors.coefficients);
    },
    async inverse(selection: Selection | null): Promise<Float32Array> {
      transform.encodeInverse(selection);
      gpu.frame.submit();
      return readTensor(gpu, tensors.rebuilt);
    },
    destroy(): void {
      transform.destroy();
      for (const { buffer } of Object.values(tensors)) buffer.destroy();
    },
  };
}
