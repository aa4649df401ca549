/** What takes long says so, and can be stopped; the page goes on from there. */
import { expect, test } from '@playwright/test';
import { texture } from './support/pictures';
import { get, loadFile, openWith, readouts, set, setAndSettle } from './support/waveloupe-page';

test('long work shows its progress and Stop; stopped, it says how to go on, and does', async ({ page }) => {
  // Work is as long as the machine is slow; a worker that hears late takes long on every machine.
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      override postMessage(message: unknown, options?: Transferable[] | StructuredSerializeOptions): void {
        const post = (): void => super.postMessage(message, options as StructuredSerializeOptions);
        if (document.documentElement.dataset['late'] === undefined) post();
        else setTimeout(post, 20_000);
      }
    };
  });
  await openWith(page, texture('quick.png', 24, 24), { engine: 'cpu' });
  await page.evaluate(() => (document.documentElement.dataset['late'] = 'yes'));
  await set(page, { transform: 'dct' });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.evaluate(() => delete document.documentElement.dataset['late']);
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  await expect(page.getByRole('alert')).toHaveText(/stopped/i);
  // The page was never blocked: it answers while the worker works, and after.
  await set(page, { compare: 'side' });
  expect((await get(page)).compare).toBe('side');

  await loadFile(page, texture('after.png', 30, 20));
  await setAndSettle(page, { keep: 0.1 });
  expect(await readouts(page)).toMatchObject({ width: 30, height: 20, coefficientsKept: 180 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
