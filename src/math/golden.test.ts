/** The references against numpy and scipy: see scripts/golden/make.py. */
import { describe, expect, it } from 'vitest';
import { createBlockDct } from './block-dct';
import { RGB_TO_YCBCR, rgbaToPlanes, YCBCR_GRAM, YCBCR_TO_RGB } from './color';
import { createDct2d } from './dct';
import { createRealDft2d } from './dft';
import blockCases from './golden/block-dct.json';
import color from './golden/color.json';
import metricCases from './golden/metrics.json';
import transformCases from './golden/transforms.json';
import { psnrOf, relativeErrorOf, squaredError, squaredNorm } from './metrics';
import { createNaiveDft2d } from './naive-basis';
import { createSsim } from './ssim';

function relativeL2(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let error = 0;
  let norm = 0;
  for (let i = 0; i < expected.length; i++) {
    error += (actual[i] - expected[i]) ** 2;
    norm += expected[i] ** 2;
  }
  return Math.sqrt(error / norm);
}

describe.each(transformCases)('numpy and scipy, $height×$width', (golden) => {
  const { height, width } = golden;
  const plane = Float32Array.from(golden.picture);

  it('rfft2, ortho', () => {
    const half = new Float64Array(golden.rfft2.length);
    createRealDft2d(width, height).forward(plane, half);
    expect(relativeL2(half, golden.rfft2)).toBeLessThan(1e-14);
    const back = new Float64Array(plane.length);
    createRealDft2d(width, height).inverse(Float64Array.from(golden.rfft2), back);
    expect(relativeL2(back, plane)).toBeLessThan(1e-14);
  });

  it('dctn, ortho', () => {
    const coefficients = new Float64Array(plane.length);
    createDct2d(width, height).forward(plane, coefficients);
    expect(relativeL2(coefficients, golden.dct)).toBeLessThan(1e-14);
    const back = new Float64Array(plane.length);
    createDct2d(width, height).inverse(Float64Array.from(golden.dct), back);
    expect(relativeL2(back, plane)).toBeLessThan(1e-14);
  });

  it('the naive basis by its matrices', () => {
    const naive = createNaiveDft2d(width, height);
    const half = new Float64Array(golden.naive.length);
    naive.forward(plane, half);
    expect(relativeL2(half, golden.naive)).toBeLessThan(1e-13);
    const back = new Float64Array(plane.length);
    naive.inverse(half, back);
    expect(relativeL2(back, golden.naiveBack)).toBeLessThan(1e-13);
  });
});

it.each(blockCases)('block DCT $block of $height×$width', ({ height, width, block, picture, coefficients }) => {
  const plan = createBlockDct(width, height, block);
  const actual = new Float64Array(plan.paddedHeight * plan.paddedWidth);
  plan.forward(Float32Array.from(picture), actual);
  expect(relativeL2(actual, coefficients)).toBeLessThan(1e-14);
});

it.each(metricCases)('metrics of $height×$width', ({ height, width, a, b, ...golden }) => {
  const original = Float64Array.from(a);
  const rebuilt = Float64Array.from(b);
  const error = squaredError(rebuilt, original);
  expect(error).toBe(golden.squaredError);
  expect(psnrOf(error, a.length)).toBeCloseTo(golden.psnr, 11);
  expect(relativeErrorOf(error, squaredNorm(original))).toBeCloseTo(golden.relativeError, 13);
  expect(createSsim(width, height).measure(rebuilt, original)).toBeCloseTo(golden.ssim, 12);
});

describe('colour', () => {
  it('has the matrices that numpy inverts', () => {
    expect(relativeL2(YCBCR_TO_RGB, color.inverse)).toBeLessThan(1e-14);
    expect(relativeL2(YCBCR_GRAM, color.gram)).toBeLessThan(1e-14);
    expect(RGB_TO_YCBCR).toHaveLength(9);
  });

  it('converts pixels', () => {
    const pixels = color.rgb.length / 3;
    const rgba = Uint8ClampedArray.from({ length: 4 * pixels }, (_, i) =>
      i % 4 === 3 ? 255 : color.rgb[3 * Math.floor(i / 4) + (i % 4)],
    );
    const planes = rgbaToPlanes(rgba, 'ycbcr');
    color.ycbcr.forEach((value, i) => {
      // Planes are f32: half a unit in the last place of 255.
      expect(Math.abs(planes[(i % 3) * pixels + Math.floor(i / 3)] - value)).toBeLessThan(1e-5);
    });
  });
});
