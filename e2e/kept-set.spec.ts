/** Which coefficients are kept under each rule, told from mask.npy and coefficients.npy alone. */
import { expect, test, type Page } from '@playwright/test';
import { sum } from './support/measures';
import { texture } from './support/pictures';
import { exportedArray, openWith, readouts, setAndSettle, type Settings, SMALL } from './support/waveloupe-page';

const picture = texture('field.png', 24, 20);
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: SMALL });
  await openWith(page, picture);
});

test.afterAll(async () => {
  await page.close();
});

interface Kept {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly mask: ArrayLike<number>;
  /** Energy of every entry, H×W×C. */
  readonly energy: Float64Array;
}

async function kept(settings: Settings): Promise<Kept> {
  await setAndSettle(page, { transform: 'dft', rule: 'largest', scope: 'picture', color: 'rgb', ...settings });
  const { shape, data: mask } = await exportedArray(page, 'mask.npy');
  const { data } = await exportedArray(page, 'coefficients.npy');
  const parts = data.length / mask.length;
  const energy = Float64Array.from(mask, (_, i) =>
    parts === 2 ? data[2 * i] ** 2 + data[2 * i + 1] ** 2 : data[i] ** 2,
  );
  expect(sum(mask)).toBe((await readouts(page)).coefficientsKept);
  return { height: shape[0], width: shape[1], channels: shape[2], mask, energy };
}

const SHARES = [0.0001, 0.001, 0.0031, 0.01, 0.05, 0.0731, 0.25, 0.5, 0.9, 0.999, 1];

test('exactly as many as asked for, at least one, and conjugates together', async () => {
  const total = picture.rgb.length;
  for (const keep of SHARES) {
    const { height, width, channels, mask } = await kept({ keep });
    expect(sum(mask), `at ${keep}`).toBe(Math.max(1, Math.round(keep * total)));
    // Both sides are even, so there is always a real coefficient that makes the number come out.
    const partner = (at: number): number => {
      const [v, u, c] = [Math.floor(at / channels / width), Math.floor(at / channels) % width, at % channels];
      return (((height - v) % height) * width + ((width - u) % width)) * channels + c;
    };
    expect(Array.from(mask).filter((value, at) => value !== mask[partner(at)])).toEqual([]);
  }
});

for (const transform of ['dft', 'dct', 'block'] as const) {
  test(`${transform}: the largest are kept, over all colours together`, async () => {
    for (const keep of [0.01, 0.0731, 0.4]) {
      const { mask, energy } = await kept({ transform, keep });
      const ordered = energy.toSorted().reverse();
      const count = sum(mask);
      const held = sum(energy.filter((_, i) => mask[i] === 1));
      expect(held).toBeLessThanOrEqual(sum(ordered.subarray(0, count)) * (1 + 1e-12));
      // A pair that the number would cut in two costs at most the pair.
      expect(held).toBeGreaterThanOrEqual(
        sum(ordered.subarray(0, count - (transform === 'dft' ? 2 : 0))) * (1 - 1e-12),
      );
    }
  });
}

/** How far out a coefficient of a W×H picture lies, for each rule by frequency. */
const DISTANCES = {
  square: (a: number, b: number) => Math.max(a, b),
  triangle: (a: number, b: number) => a + b,
  circle: (a: number, b: number) => Math.hypot(a, b),
} as const;

function distances(
  transform: 'dft' | 'dct',
  rule: keyof typeof DISTANCES,
  { height, width, mask, channels }: Kept,
): Float64Array {
  const signed = (k: number, n: number): number => (transform === 'dft' ? Math.min(k, n - k) : k) / n;
  return Float64Array.from(mask, (_, at) => {
    const cell = Math.floor(at / channels);
    return DISTANCES[rule](signed(cell % width, width), signed(Math.floor(cell / width), height));
  });
}

for (const rule of ['square', 'triangle', 'circle'] as const) {
  test(`${rule}: the lowest frequencies are kept`, async () => {
    for (const transform of ['dft', 'dct'] as const) {
      for (const keep of [0.01, 0.12, 0.6]) {
        const found = await kept({ transform, rule, keep });
        const far = distances(transform, rule, found);
        const ordered = far.toSorted();
        const count = sum(found.mask);
        // One real coefficient of the DFT may stand in where a pair does not fit.
        const strangers = far.filter((d, i) => found.mask[i] === 1 && d > ordered[count - 1] + 1e-12).length;
        expect(strangers, `${transform} at ${keep}`).toBeLessThanOrEqual(transform === 'dft' ? 1 : 0);
      }
    }
  });
}

test('band: as many as asked for, from where the band begins', async () => {
  const [keep, bandFrom] = [0.2, 0.3];
  const found = await kept({ transform: 'dct', rule: 'band', keep, bandFrom });
  const far = distances('dct', 'circle', found);
  const ordered = far.toSorted();
  const start = Math.round(bandFrom * far.length);
  const inside = far.filter((_, i) => found.mask[i] === 1);
  expect(inside).toHaveLength(Math.round(keep * far.length));
  expect(Math.min(...inside)).toBeCloseTo(ordered[start], 12);
  expect(Math.max(...inside)).toBeCloseTo(ordered[start + inside.length - 1], 12);
});

test('in every block: each keeps the same number, the largest of its own', async () => {
  const found = await kept({ transform: 'block', block: 4, scope: 'block', keep: 0.13 });
  const { height, width, channels, mask, energy } = found;
  const blocks = new Map<number, { kept: number[]; dropped: number[] }>();
  for (let at = 0; at < mask.length; at++) {
    const cell = Math.floor(at / channels);
    const name = Math.floor(Math.floor(cell / width) / 4) * width + Math.floor((cell % width) / 4);
    const block = blocks.get(name) ?? { kept: [], dropped: [] };
    blocks.set(name, block);
    block[mask[at] === 1 ? 'kept' : 'dropped'].push(energy[at]);
  }
  expect(blocks.size).toBe((height / 4) * (width / 4));
  const counts = [...blocks.values()].map((block) => block.kept.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  for (const block of blocks.values())
    expect(Math.min(...block.kept)).toBeGreaterThanOrEqual(Math.max(...block.dropped));
});
