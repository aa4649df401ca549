/** The DFT, the DCT and the naive DFT on the GPU, both shapes, against the f64 references. */
import { afterAll, describe, expect, test } from 'vitest';
import { selectCount } from '../../math/selection';
import { ShapeError } from '../errors';
import { openGpu } from '../gpu';
import { createTensor, writeTensor } from '../tensor';
import { relativeL2 } from '../testing/kernel-test';
import { createCase, reference, type TransformName, type TransformSize } from '../testing/transform-case';
import { createDft } from './dft';

const size = (width: number, height: number, channels = 1): TransformSize => ({ width, height, channels });
const title = ({ width, height, channels }: TransformSize) => `${width}×${height}×${channels}`;

const NAMES: readonly TransformName[] = ['dft', 'dct', 'naive'];
/** Degenerate, even, odd, primes, several channels. */
const STORAGE_SIZES = [
  ...[size(1, 1), size(2, 2), size(1, 6, 2), size(13, 1), size(3, 2, 3), size(16, 12, 3), size(15, 11)],
  ...[size(7, 18), size(60, 40), size(100, 75, 2), size(128, 96), size(17, 20), size(101, 103)],
];
/** Fewer, because a software adapter compiles kernels with barriers slowly. */
const WORKGROUP_SIZES = {
  dft: [size(1, 1), size(2, 3), size(16, 12, 2), size(15, 9), size(60, 14), size(17, 4, 2)],
  dct: [size(1, 4), size(15, 9, 2)],
  naive: [size(2, 3), size(16, 10)],
};

describe.each(['storage', 'workgroup'] as const)('%s shape', async (shape) => {
  const gpu = await openGpu({ gpu: navigator.gpu, shape });
  afterAll(() => gpu.device.destroy());

  describe.each(NAMES)('%s', (name) => {
    const sizes = shape === 'storage' ? STORAGE_SIZES : WORKGROUP_SIZES[name];
    test.each(sizes.map((each) => [title(each), each] as const))('%s there and back', async (_, each) => {
      const truth = reference(name, each);
      const run = await createCase(gpu, name, each);
      const expected = truth.forward(run.picture);
      const coefficients = await run.forward();
      expect(relativeL2(coefficients, expected)).toBeLessThan(1e-6);
      const rebuilt = await run.inverse(null);
      expect(relativeL2(rebuilt, truth.inverse(Float64Array.from(coefficients)))).toBeLessThan(1e-6);
      if (name !== 'naive') expect(relativeL2(rebuilt, run.picture)).toBeLessThan(1e-6);
      run.destroy();
    });

    test.each(shape === 'storage' ? [size(9, 10, 2), size(17, 6)] : [size(8, 6)])(
      'keeps what the ranks say, $width×$height',
      async (each) => {
        const truth = reference(name, each);
        const bare = await createCase(gpu, name, each);
        const coefficients = truth.forward(bare.picture);
        bare.destroy();
        const ranks = truth.ranks(coefficients);
        const run = await createCase(gpu, name, each, ranks.ranks);
        run.transform.encodeRanksChanged?.();
        writeTensor(gpu, run.tensors.coefficients, Float32Array.from(coefficients));
        // Odd and even counts: whole pairs, single ones put in or left out, split pairs.
        for (const count of [1, 2, 5, 6, 17, 30, ranks.total - 3, ranks.total]) {
          for (const start of [0, 7]) {
            const selection = selectCount(ranks, count, start);
            const expected = truth.inverse(truth.keep(coefficients, ranks, selection));
            expect(relativeL2(await run.inverse(selection), expected), `${count} from ${start}`).toBeLessThan(1e-6);
          }
        }
        run.destroy();
      },
    );
  });

  test('one DFT coefficient gives the expected wave, upright and not shifted', async () => {
    const { width, height } = size(12, 10);
    const run = await createCase(gpu, 'dft', size(width, height));
    const half = new Float32Array(2 * height * (width / 2 + 1));
    const [v, u] = [3, 2];
    half.set([0, 1], 2 * (v * (width / 2 + 1) + u));
    writeTensor(gpu, run.tensors.coefficients, half);
    // i·e^{iφ} and its conjugate: −2·sin φ.
    const wave = Array.from({ length: width * height }, (_, at) => {
      const phase = 2 * Math.PI * ((v * Math.floor(at / width)) / height + (u * (at % width)) / width);
      return (-2 * Math.sin(phase)) / Math.sqrt(width * height);
    });
    expect(relativeL2(await run.inverse(null), wave)).toBeLessThan(1e-6);
    run.destroy();
  });

  test('one DCT coefficient gives the expected wave, upright and not shifted', async () => {
    const { width, height } = size(9, 8);
    const run = await createCase(gpu, 'dct', size(width, height));
    const coefficients = new Float32Array(width * height);
    const [k, l] = [5, 2];
    coefficients[k * width + l] = 1;
    writeTensor(gpu, run.tensors.coefficients, coefficients);
    const wave = Array.from({ length: width * height }, (_, at) => {
      const [y, x] = [Math.floor(at / width), at % width];
      const down = Math.cos((Math.PI * (2 * y + 1) * k) / (2 * height)) * Math.sqrt(2 / height);
      return down * Math.cos((Math.PI * (2 * x + 1) * l) / (2 * width)) * Math.sqrt(2 / width);
    });
    expect(relativeL2(await run.inverse(null), wave)).toBeLessThan(1e-6);
    run.destroy();
  });

  test('a tensor of another shape is refused by name', async () => {
    const plane = createTensor(gpu, { label: 'plane', shape: [1, 4, 4] });
    const tensors = { picture: plane, rebuilt: plane, coefficients: plane, ranks: plane };
    const spec = { ...size(4, 4), transform: 'dft', block: 8, basis: 'exact' } as const;
    await expect(createDft(gpu, spec, tensors)).rejects.toThrow(ShapeError);
    await expect(createDft(gpu, spec, tensors)).rejects.toThrow('Coefficients: expected [1×4×3×2], got [1×4×4].');
  });
});
