/** One suite of settings on both engines: whether WebGPU or the processor does the work is not to be seen in the numbers. */
import { expect, test, type Page } from '@playwright/test';
import { relativeDistance } from './support/measures';
import { texture, type MadePicture } from './support/pictures';
import {
  badge,
  exportedArray,
  loadFile,
  openWith,
  readouts,
  setAndSettle,
  SMALL,
  type Settings,
} from './support/waveloupe-page';

const ENGINES = ['gpu', 'cpu'] as const;
const EXACT = { basis: 'exact', rule: 'largest', scope: 'picture', color: 'rgb', bandFrom: 0.01, block: 8 } as const;

const SUITE: readonly (readonly [MadePicture, readonly Settings[]])[] = [
  [
    texture('composite.png', 60, 40),
    [
      { transform: 'dft', keep: 0.1 },
      { transform: 'dft', keep: 0.02, color: 'ycbcr' },
      { transform: 'dft', keep: 1, color: 'luma' },
      { transform: 'dft', keep: 0.05, rule: 'square' },
      { transform: 'dft', keep: 0.05, rule: 'triangle', color: 'luma' },
      { transform: 'dft', keep: 0.1, rule: 'band', bandFrom: 0.2 },
      { transform: 'dft', keep: 1, basis: 'naive' },
      { transform: 'dft', keep: 0.03, basis: 'naive', color: 'ycbcr' },
      { transform: 'dct', keep: 0.1 },
      { transform: 'dct', keep: 0.0001, color: 'ycbcr' },
      { transform: 'dct', keep: 0.2, rule: 'circle', color: 'luma' },
      { transform: 'block', keep: 0.1 },
      { transform: 'block', keep: 0.1, block: 4, scope: 'block' },
      { transform: 'block', keep: 0.3, block: 16, color: 'ycbcr' },
      { transform: 'block', keep: 0.05, block: 32, color: 'luma', rule: 'triangle', scope: 'block' },
    ],
  ],
  [
    // Both prime, and above what is worked out without Bluestein.
    texture('prime.png', 37, 53),
    [
      { transform: 'dft', keep: 0.1 },
      { transform: 'dft', keep: 0.0503, color: 'luma' },
      { transform: 'dft', keep: 1, basis: 'naive', color: 'luma' },
      { transform: 'dct', keep: 0.1, color: 'ycbcr' },
      { transform: 'block', keep: 0.2, block: 16 },
    ],
  ],
  [
    texture('line.png', 1, 45),
    [
      { transform: 'dft', keep: 0.3 },
      { transform: 'dct', keep: 0.3, color: 'ycbcr' },
      { transform: 'block', keep: 0.1, block: 4 },
    ],
  ],
];

let pages: Readonly<Record<(typeof ENGINES)[number], Page>>;

test.beforeAll(async ({ browser }) => {
  const open = async (engine: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: SMALL });
    await openWith(page, SUITE[0][0], { engine });
    return page;
  };
  pages = { gpu: await open('gpu'), cpu: await open('cpu') };
});

test.afterAll(async () => {
  await Promise.all(ENGINES.map((engine) => pages[engine].close()));
});

test('each page runs on the engine that its link asks for', async () => {
  expect((await badge(pages.gpu)).name).toMatch(/^Engine: GPU, ./);
  const processor = await badge(pages.cpu);
  expect(processor.name).toMatch(/^Engine: CPU, ./);
  expect(processor.sentence).toMatch(/because the setting says so/);
});

for (const [picture, settings] of SUITE) {
  for (const each of settings) {
    const words = Object.values(each).join(' ');
    test(`${picture.width}×${picture.height} ${words}: the same on both`, async () => {
      const [gpu, cpu] = await Promise.all(
        ENGINES.map(async (engine) => {
          const page = pages[engine];
          if ((await readouts(page)).fileBytes !== picture.bytes.length) await loadFile(page, picture);
          await setAndSettle(page, { ...EXACT, ...each });
          return {
            coefficients: await exportedArray(page, 'coefficients.npy'),
            mask: await exportedArray(page, 'mask.npy'),
            reconstruction: await exportedArray(page, 'reconstruction.npy'),
            original: await exportedArray(page, 'original.npy'),
            figures: await readouts(page),
          };
        }),
      );
      for (const name of ['coefficients', 'mask', 'reconstruction', 'original'] as const) {
        expect(gpu[name].shape, name).toEqual(cpu[name].shape);
      }
      expect(Buffer.from(gpu.mask.data.buffer).equals(Buffer.from(cpu.mask.data.buffer))).toBe(true);
      expect(relativeDistance(gpu.coefficients.data, cpu.coefficients.data)).toBeLessThanOrEqual(3e-6);
      expect(relativeDistance(gpu.reconstruction.data, cpu.reconstruction.data)).toBeLessThanOrEqual(3e-6);
      expect(relativeDistance(gpu.original.data, cpu.original.data)).toBeLessThanOrEqual(1e-7);

      const { notes, ...figures } = cpu.figures;
      expect(gpu.figures.notes).toEqual(notes);
      for (const [name, value] of Object.entries(figures)) {
        const other = gpu.figures[name as keyof typeof figures];
        // At 100 % what is left is rounding, and each engine rounds in its own way.
        if (value === null || (each.keep === 1 && name !== 'coefficientsKept')) continue;
        expect(other, name).not.toBeNull();
        expect(Math.abs((other ?? NaN) - value), name).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(value)));
      }
    });
  }
}

test('engine is a setting: the page goes from one to the other and back, and shows the same', async () => {
  const page = pages.gpu;
  await loadFile(page, SUITE[0][0]);
  const shown: ArrayLike<number>[] = [];
  for (const engine of ['cpu', 'gpu', 'auto']) {
    await setAndSettle(page, { ...EXACT, transform: 'dct', keep: 0.1, engine });
    await expect(page.getByRole('button', { name: engine === 'cpu' ? /^Engine: CPU/ : /^Engine: GPU/ })).toBeVisible();
    shown.push((await exportedArray(page, 'reconstruction.npy')).data);
  }
  expect(relativeDistance(shown[1], shown[0])).toBeLessThanOrEqual(3e-6);
  expect(relativeDistance(shown[2], shown[0])).toBeLessThanOrEqual(3e-6);
});
