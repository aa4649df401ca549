import { expect, test } from 'vitest';
import { createDct2d } from '../../math/dct';
import { isKept, NO_RANK } from '../../math/selection';
import { openGpu } from '../gpu';
import { keepUniforms } from '../keep-uniforms';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';
import { DCT_SIZES, shuffledSpectra } from '../testing/dct-case';
import { relativeL2, runKernel, sentinelTensor, testPixels } from '../testing/kernel-test';
import { createTurns } from '../transforms/dct';
import { dctConstants } from './dct-constants';
import { dctToSpectrum } from './dct-to-spectrum';

const gpu = await openGpu({ gpu: navigator.gpu });

test.each(DCT_SIZES)('%i×%i', async (width, height) => {
  const channels = 2;
  const variant = { constants: dctConstants({ width, height, channels }) };
  const size = channels * height * width;
  const values = testPixels(size, 6);
  // Ranks in some order, the last two thirds kept, one inside left out and one outside taken in.
  const ranks = Uint32Array.from({ length: size }, (_, at) => (7 * at + 3) % size);
  const selection = { from: Math.floor(size / 3), to: size, include: 0, exclude: size - 1, split: NO_RANK, count: 0 };
  const kept = Float64Array.from(values, (value, at) => (isKept(ranks[at], selection) ? value : 0));
  const plane = new Float64Array(size);
  const plan = createDct2d(width, height);
  for (let c = 0; c < channels; c++) {
    const [from, to] = [c * height * width, (c + 1) * height * width];
    plan.inverse(kept.subarray(from, to), plane.subarray(from, to));
  }
  const shape = [channels, height, width];
  const turns = createTurns(gpu, width, height);
  const expected = shuffledSpectra(plane, { width, height, channels });
  const spectrum = sentinelTensor(gpu, 'spectrum', [expected.length]);
  await runKernel(
    gpu,
    dctToSpectrum,
    variant,
    {
      coefficients: createTensor(gpu, { label: 'coefficients', shape, data: values }),
      ranks: createTensor(gpu, { label: 'ranks', shape, data: ranks }),
      turns,
      live: turns,
      spectrum,
    },
    keepUniforms(selection),
  );
  // Conjugated, and such that an unnormalised inverse gives the picture.
  const actual = await readTensor(gpu, spectrum);
  const scaled = actual.map((value, at) => value * width * height * (at % 2 === 0 ? 1 : -1));
  expect(relativeL2(scaled, expected)).toBeLessThan(4e-7);
});
