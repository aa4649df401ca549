import { beforeEach, describe, expect, it } from 'vitest';
import { planSelection } from '../../math/selection';
import { createRandom } from '../../math/random';
import { DEFAULTS, type Params } from '../../settings/schema';
import { Analysis } from './analysis';
import { rankKey } from './questions';

const WIDTH = 24;
const HEIGHT = 17;

function picture(): Uint8ClampedArray<ArrayBuffer> {
  const random = createRandom(7);
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  return rgba.map((_, i) => (i % 4 === 3 ? 255 : 100 + 60 * Math.sin(i / 31) + 40 * random.next()));
}

function ask(analysis: Analysis, patch: Partial<Params>) {
  const params = { ...DEFAULTS, ...patch };
  const key = rankKey(params);
  const ranks = analysis.rank(key);
  const selection = planSelection({ ranks, share: params.keep, bandFrom: params.bandFrom });
  analysis.rebuild(key, selection);
  return { key, ranks, selection };
}

describe('Analysis', () => {
  let analysis: Analysis;
  beforeEach(() => {
    analysis = new Analysis();
    analysis.setPicture(picture(), WIDTH, HEIGHT);
  });

  const settings: [string, Partial<Params>][] = [
    ['dft rgb', {}],
    ['dft luma', { color: 'luma' }],
    ['dft ycbcr', { color: 'ycbcr' }],
    ['dct ycbcr', { transform: 'dct', color: 'ycbcr' }],
    ['dct by circle', { transform: 'dct', rule: 'circle' }],
    ['dft band', { rule: 'band', bandFrom: 0.2 }],
  ];

  it.each(settings)('%s: the error from energies is the error of the pixels', (_, patch) => {
    for (const keep of [0.003, 0.07, 0.4]) {
      const { key, selection } = ask(analysis, { ...patch, keep });
      const energies = analysis.energies(key, selection);
      const pixels = analysis.pixelError();
      expect(energies.squaredError / pixels.squaredError).toBeCloseTo(1, 5);
      expect(energies.squaredNorm).toBe(pixels.squaredNorm);
    }
  });

  it.each([
    ...settings,
    ['block', { transform: 'block', block: 8 } as const],
    ['naive', { basis: 'naive' } as const],
  ] as const)('%s: a coefficient is kept where the mask says so, as many as asked for', (_, patch) => {
    const { key, ranks, selection } = ask(analysis, { ...patch, keep: 0.05 });
    const mask = analysis.mask(key, selection);
    expect([...mask.data].reduce((sum, x) => sum + x, 0)).toBe(Math.round(0.05 * ranks.total));
    const [rows, columns, channels] = mask.shape;
    for (const [v, u] of [
      [0, 0],
      [3, 5],
      [rows - 1, columns - 1],
      [1, columns - 2],
    ]) {
      const found = analysis.inspect(key, v, u, selection);
      expect(found).toHaveLength(channels);
      found.forEach((info, c) => expect(info.kept).toBe(mask.data[(v * columns + u) * channels + c] === 1));
    }
  });

  it('rebuilds everything from everything', () => {
    for (const patch of [{}, { transform: 'dct' }, { transform: 'block', block: 16 }, { color: 'ycbcr' }] as const) {
      ask(analysis, { ...patch, keep: 1 });
      const { squaredError, squaredNorm } = analysis.pixelError();
      expect(Math.sqrt(squaredError / squaredNorm)).toBeLessThan(1e-7);
      expect(analysis.ssim()).toBeCloseTo(1, 9);
    }
  });

  it('leaves lines at the border with the naive basis, as theory says', () => {
    ask(analysis, { basis: 'naive', keep: 1 });
    const { data } = analysis.exportArray('reconstruction', rankKey({ ...DEFAULTS, basis: 'naive' }));
    const original = analysis.exportArray('original', rankKey(DEFAULTS)).data;
    let border = 0;
    let all = 0;
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        for (let c = 0; c < 3; c++) {
          const error = (data[(y * WIDTH + x) * 3 + c] - original[(y * WIDTH + x) * 3 + c]) ** 2;
          all += error;
          if (x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1) border += error;
        }
      }
    }
    // The border is a fifth of this small, noisy picture's pixels, and far more of its error.
    const area = 1 - ((WIDTH - 2) * (HEIGHT - 2)) / (WIDTH * HEIGHT);
    expect(border / all).toBeGreaterThan(3 * area);
  });

  it('exports channels last, the conjugate half written out', () => {
    const { key, ranks } = ask(analysis, { keep: 1 });
    const { shape, data } = analysis.exportArray('coefficients', key);
    expect(shape).toEqual([HEIGHT, WIDTH, 3, 2]);
    const at = (v: number, u: number, c: number, part: number) => data[((v * WIDTH + u) * 3 + c) * 2 + part];
    for (const [v, u] of [
      [0, 3],
      [5, 1],
      [16, 12],
      [8, 20],
    ]) {
      const [mv, mu] = [(HEIGHT - v) % HEIGHT, (WIDTH - u) % WIDTH];
      expect(at(v, u, 1, 0)).toBeCloseTo(at(mv, mu, 1, 0), 4);
      expect(at(v, u, 1, 1)).toBeCloseTo(-at(mv, mu, 1, 1), 4);
    }
    expect(ranks.total).toBe(WIDTH * HEIGHT * 3);
  });

  it('draws a curve that starts low and ends exact', () => {
    const curve = analysis.curve(rankKey(DEFAULTS), 0);
    expect(curve.share.at(-1)).toBe(1);
    expect([...curve.energy].every((x, i, all) => i === 0 || x >= all[i - 1] - 1e-12)).toBe(true);
    expect(curve.psnr.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });
});
