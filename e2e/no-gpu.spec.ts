/** Where there is no GPU to be had, the processor does it all, and the badge says which of the reasons it is. */
import { expect, test } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { relativeDistance } from './support/measures';
import { texture } from './support/pictures';
import { colorAt, screenshotOf } from './support/pixels';
import { badge, exportedArray, openWith, readouts, setAndSettle } from './support/waveloupe-page';

const picture = texture('plain.png', 40, 30);

/** What is taken from the browser before the page starts, and the sentence that the badge must then show. */
const CASES: readonly { readonly name: string; readonly take: () => void; readonly sentence: RegExp }[] = [
  {
    name: 'no navigator.gpu',
    take: () => {
      Reflect.deleteProperty(Navigator.prototype, 'gpu');
    },
    sentence: /no WebGPU.+(Chrome|Edge|Firefox)/s,
  },
  {
    name: 'no adapter',
    take: () => {
      GPU.prototype.requestAdapter = () => Promise.resolve(null);
    },
    sentence: /no graphics adapter answers.+(driver|hardware acceleration)/s,
  },
  {
    name: 'a limit too small',
    take: () => {
      Object.defineProperty(GPUSupportedLimits.prototype, 'maxStorageBufferBindingSize', { get: () => 1024 * 1024 });
    },
    sentence: /limits are too small.+another adapter/is,
  },
  {
    name: 'a device that is refused',
    take: () => {
      GPUAdapter.prototype.requestDevice = () => Promise.reject(new DOMException('No more devices.', 'OperationError'));
    },
    sentence: /driver.+No more devices/s,
  },
];

for (const { name, take, sentence } of CASES) {
  test(`${name}: the page works on the processor and says why`, async ({ page, baseURL }) => {
    const complaints = listenForComplaints(page, baseURL ?? '');
    await page.addInitScript(take);
    await openWith(page, picture, { keep: 0.2 });

    const shown = await badge(page);
    expect(shown.name).toMatch(/^Engine: CPU/);
    expect(shown.sentence).toMatch(sentence);

    await setAndSettle(page, { transform: 'dct', keep: 1 });
    const rebuilt = await exportedArray(page, 'reconstruction.npy');
    expect(relativeDistance(rebuilt.data, picture.rgb)).toBeLessThan(2e-6);
    expect((await readouts(page)).coefficientsKept).toBe(picture.rgb.length);

    const stage = await screenshotOf(page.getByRole('region', { name: 'Picture' }));
    const colours = new Set<string>();
    for (let y = stage.height * 0.3; y < stage.height * 0.7; y += 5) {
      for (let x = stage.width * 0.2; x < stage.width * 0.8; x += 5)
        colours.add(colorAt(stage, x, Math.round(y)).join());
    }
    expect(colours.size).toBeGreaterThan(100);
    expect(complaints).toEqual({ errors: [], outside: [] });
  });
}
