/**
 * The numbers themselves: what the page exports against plain sums over the definitions (support/reference.ts), for each
 * transform, colour and both kinds of size. Relative L2 error at most 1e-6, 3e-6 where a side has a large prime factor.
 */
import { expect, test, type Page } from '@playwright/test';
import { fromYCbCr, psnr, relativeDistance, sum, sumOfSquares, toLuma, toYCbCr } from './support/measures';
import { texture, type MadePicture } from './support/pictures';
import { blockDct, dct, dft, inverseBlockDct, inverseDct, inverseDft, type Spectrum } from './support/reference';
import { exportedArray, loadFile, openWith, readouts, setAndSettle, SMALL } from './support/waveloupe-page';

type Color = 'rgb' | 'ycbcr' | 'luma';
type Transform = 'dft' | 'dct' | 'block';

const even = texture('even.png', 24, 16);
const odd = texture('odd.png', 37, 29);
const portrait = texture('portrait.png', 15, 42);

let page: Page;
let open: MadePicture;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: SMALL });
  open = even;
  await openWith(page, even);
});

test.afterAll(async () => {
  await page.close();
});

interface Case {
  readonly picture: MadePicture;
  readonly transform: Transform;
  readonly color: Color;
  readonly block?: 4 | 8 | 16 | 32;
  readonly keep: number;
  readonly tolerance?: number;
}

const CASES: readonly Case[] = [
  { picture: even, transform: 'dft', color: 'rgb', keep: 0.1 },
  { picture: even, transform: 'dft', color: 'ycbcr', keep: 0.31 },
  { picture: even, transform: 'dft', color: 'luma', keep: 0.05 },
  { picture: odd, transform: 'dft', color: 'rgb', keep: 0.1, tolerance: 3e-6 },
  { picture: odd, transform: 'dft', color: 'luma', keep: 0.0901, tolerance: 3e-6 },
  { picture: portrait, transform: 'dft', color: 'ycbcr', keep: 0.2 },
  { picture: even, transform: 'dct', color: 'rgb', keep: 0.1 },
  { picture: odd, transform: 'dct', color: 'ycbcr', keep: 0.03, tolerance: 3e-6 },
  { picture: portrait, transform: 'dct', color: 'luma', keep: 0.5 },
  { picture: even, transform: 'block', color: 'rgb', block: 8, keep: 0.1 },
  { picture: odd, transform: 'block', color: 'ycbcr', block: 4, keep: 0.2 },
  { picture: odd, transform: 'block', color: 'rgb', block: 16, keep: 0.07 },
  { picture: portrait, transform: 'block', color: 'luma', block: 32, keep: 0.12 },
];

function planesOf({ rgb }: MadePicture, color: Color): Float64Array {
  return color === 'rgb' ? rgb : color === 'ycbcr' ? toYCbCr(rgb) : toLuma(rgb);
}

function spectrumOf({ picture, transform, color, block = 8 }: Case): Spectrum {
  const { width, height } = picture;
  const samples = { width, height, channels: color === 'luma' ? 1 : 3, data: planesOf(picture, color) };
  return transform === 'dft' ? dft(samples) : transform === 'dct' ? dct(samples) : blockDct(samples, block);
}

/** Place of the conjugate of entry `at` of an H×W×C spectrum. */
function conjugateOf(at: number, { height, width, channels }: Spectrum): number {
  const cell = Math.floor(at / channels);
  const [v, u] = [Math.floor(cell / width), cell % width];
  return (((height - v) % height) * width + ((width - u) % width)) * channels + (at % channels);
}

/** The spectrum with all that the mask drops set to zero; of a pair marked once the larger part stays. */
function masked(spectrum: Spectrum, mask: ArrayLike<number>): Spectrum {
  const re = new Float64Array(spectrum.re.length);
  const im = new Float64Array(spectrum.im.length);
  for (let at = 0; at < re.length; at++) {
    const partner = im.length === 0 ? at : conjugateOf(at, spectrum);
    if (mask[at] === 0 && mask[partner] === 0) continue;
    const whole = mask[at] === mask[partner];
    const larger = Math.abs(spectrum.re[at]) >= Math.abs(spectrum.im[at]) ? 're' : 'im';
    if (whole || larger === 're') re[at] = spectrum.re[at];
    if (im.length > 0 && (whole || larger === 'im')) im[at] = spectrum.im[at];
  }
  return { ...spectrum, re, im };
}

function inverseOf(spectrum: Spectrum, { picture, transform, block = 8 }: Case): Float64Array {
  if (transform === 'dct') return inverseDct(spectrum);
  if (transform === 'block') return inverseBlockDct(spectrum, block, picture.height, picture.width);
  const { re, im } = inverseDft(spectrum);
  // Only a kept set that takes conjugates together gives a real picture.
  expect(Math.sqrt(sumOfSquares(im))).toBeLessThan(1e-9 * Math.sqrt(sumOfSquares(re)));
  return re;
}

for (const each of CASES) {
  const { picture, transform, color, block, keep, tolerance = 1e-6 } = each;
  const name = `${transform}${block ?? ''} ${color} of ${picture.width}×${picture.height} at ${Number((keep * 100).toPrecision(4))} %`;
  test(`${name}: coefficients, mask, rebuilt picture and figures`, async () => {
    if (open !== picture) await loadFile(page, picture);
    open = picture;
    await setAndSettle(page, { transform, color, keep, block: block ?? 8, rule: 'largest', basis: 'exact' });
    const spectrum = spectrumOf(each);
    const { height, width, channels } = spectrum;
    const total = spectrum.re.length;

    const coefficients = await exportedArray(page, 'coefficients.npy');
    expect(coefficients.shape).toEqual([height, width, channels, ...(transform === 'dft' ? [2] : [])]);
    const parts = transform === 'dft' ? [spectrum.re, spectrum.im] : [spectrum.re];
    const expected = Float64Array.from(
      { length: total * parts.length },
      (_, i) => parts[i % parts.length][Math.floor(i / parts.length)],
    );
    expect(relativeDistance(coefficients.data, expected)).toBeLessThanOrEqual(tolerance);

    const mask = await exportedArray(page, 'mask.npy');
    expect(mask.shape).toEqual([height, width, channels]);
    expect(Math.max(...mask.data)).toBeLessThanOrEqual(1);
    const figures = await readouts(page);
    expect(figures.coefficientsTotal).toBe(total);
    expect(figures.coefficientsKept).toBe(Math.round(keep * total));
    expect(sum(mask.data)).toBe(figures.coefficientsKept);

    const kept = masked(spectrum, mask.data);
    const planes = inverseOf(kept, each);
    const rebuilt = color === 'ycbcr' ? fromYCbCr(planes) : planes;
    const reconstruction = await exportedArray(page, 'reconstruction.npy');
    expect(reconstruction.shape).toEqual([picture.height, picture.width, channels]);
    expect(relativeDistance(reconstruction.data, rebuilt)).toBeLessThanOrEqual(tolerance);

    const shown = color === 'luma' ? toLuma(picture.rgb) : picture.rgb;
    const original = await exportedArray(page, 'original.npy');
    expect(relativeDistance(original.data, shown)).toBeLessThanOrEqual(1e-7);
    expect(figures.psnr).toBeCloseTo(psnr(reconstruction.data, original.data), 3);
    expect(figures.relativeError).toBeCloseTo(relativeDistance(reconstruction.data, original.data), 6);
    const energy = sumOfSquares(spectrum.re) + sumOfSquares(spectrum.im);
    expect(figures.energyKept).toBeCloseTo((sumOfSquares(kept.re) + sumOfSquares(kept.im)) / energy, 7);
  });
}

test('at 100 % every picture comes back', async () => {
  for (const transform of ['dft', 'dct', 'block'] as const) {
    for (const color of ['rgb', 'ycbcr', 'luma'] as const) {
      await setAndSettle(page, { transform, color, keep: 1 });
      const [original, rebuilt] = [
        await exportedArray(page, 'original.npy'),
        await exportedArray(page, 'reconstruction.npy'),
      ];
      expect(relativeDistance(rebuilt.data, original.data), `${transform} ${color}`).toBeLessThanOrEqual(2e-6);
      const figures = await readouts(page);
      expect(figures.coefficientsKept).toBe(figures.coefficientsTotal);
      expect(figures.energyKept).toBeCloseTo(1, 9);
    }
  }
});
