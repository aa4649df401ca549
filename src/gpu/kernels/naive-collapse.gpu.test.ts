import { expect, test } from 'vitest';
import { createRealDft2d } from '../../math/dft';
import { createNaiveDft2d } from '../../math/naive-basis';
import { isKept, NO_RANK } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { packedBinSources } from '../transforms/naive-bins';
import { naiveConstants } from './naive-constants';
import { naiveCollapse } from './naive-collapse';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each([
  [1, 1],
  [2, 1],
  [1, 5],
  [2, 2],
  [3, 4],
  [8, 6],
  [9, 7],
  [130, 5],
] as const)('%i×%i', async (width, height) => {
  const variant = { constants: naiveConstants({ width, height, channels: 1 }) };
  const [w, h] = [Math.max(1, width - 1), Math.max(1, height - 1)];
  const naive = createNaiveDft2d(width, height);
  const spectrum = new Float64Array(2 * height * naive.halfWidth);
  naive.forward(testPixels(height * width, 8), spectrum);
  // Conjugate pairs share a rank; the last two thirds are kept.
  const entries = height * naive.halfWidth;
  const ranks = Uint32Array.from({ length: entries }, (_, at) => {
    const [v, u] = [Math.floor(at / naive.halfWidth), at % naive.halfWidth];
    const own = u === 0 || 2 * u === width;
    return (own ? Math.min(v, (height - v) % height) : v) * naive.halfWidth + u;
  });
  const selection = {
    from: Math.floor(entries / 3),
    to: NO_RANK,
    include: 0,
    exclude: NO_RANK,
    split: NO_RANK,
    count: 0,
  };
  const kept = spectrum.map((value, at) => (isKept(ranks[at >> 1], selection) ? value : 0));

  const dft = createRealDft2d(w, h);
  const folded = sentinelTensor(gpu, 'folded', [2 * h * dft.halfWidth]);
  const sources = new Uint32Array([...packedBinSources(width), ...packedBinSources(height)]);
  await runKernel(
    gpu,
    naiveCollapse,
    variant,
    {
      coefficients: createTensor(gpu, {
        label: 'coefficients',
        shape: [spectrum.length],
        data: Float32Array.from(spectrum),
      }),
      ranks: createTensor(gpu, { label: 'ranks', shape: [entries], data: ranks }),
      sources: createTensor(gpu, { label: 'sources', shape: [sources.length], data: sources }),
      folded,
    },
    keepUniforms(selection),
  );
  const half = Float64Array.from(await readTensor(gpu, folded), (value, at) => (at % 2 === 0 ? value : -value));
  const plane = new Float64Array(h * w);
  dft.inverse(half, plane);
  const expected = new Float64Array(height * width);
  naive.inverse(kept, expected);
  const scale = Math.sqrt((w * h) / (width * height));
  const actual = expected.map((_, at) => scale * plane[(Math.floor(at / width) % h) * w + ((at % width) % w)]);
  expect(relativeL2(actual, expected)).toBeLessThan(4e-7);
});
