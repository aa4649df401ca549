/** What takes long says so, and can be stopped; the page goes on from there. */
import { expect, test } from '@playwright/test';
import { makePicture, texture } from './support/pictures';
import { get, loadFile, openWith, readouts, set, setAndSettle } from './support/waveloupe-page';

test('long work shows its progress and Stop; stopped, it says how to go on, and does', async ({ page }) => {
  await openWith(page, texture('quick.png', 24, 24), { engine: 'cpu' });
  const large = makePicture('large.png', 1511, 1303, (x, y) => [x % 251, y % 241, (x * y) % 239]);
  await loadFile(page, large);
  const stop = page.getByRole('button', { name: 'Stop' });
  // Without waiting for it to stand still: on a quick machine it would be gone by then.
  await stop.dispatchEvent('click');
  await expect(stop).toBeHidden();
  await expect(page.getByRole('alert')).toHaveText(/stopped/i);
  // The page was never blocked: it answers while the worker works, and after.
  await set(page, { compare: 'side' });
  expect((await get(page)).compare).toBe('side');

  await loadFile(page, texture('after.png', 30, 20));
  await setAndSettle(page, { keep: 0.1 });
  expect(await readouts(page)).toMatchObject({ width: 30, height: 20, coefficientsKept: 180 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
