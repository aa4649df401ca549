/** The exports as menus beside what they save: the file that is saved is the one a script gets. */
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { ExportKind } from '../src/engine/api';
import { texture } from './support/pictures';
import { exported, openWith, setAndSettle } from './support/waveloupe-page';

const MENUS: readonly (readonly [menu: string, item: RegExp, kind: ExportKind])[] = [
  ['Save the picture', /Rebuilt picture, PNG/, 'reconstruction.png'],
  ['Save the picture', /Rebuilt picture, NumPy/, 'reconstruction.npy'],
  ['Save the picture', /Original, NumPy/, 'original.npy'],
  ['Save the spectrum', /Spectrum, PNG/, 'spectrum.png'],
  ['Save the spectrum', /Coefficients, NumPy/, 'coefficients.npy'],
  ['Save the spectrum', /kept, NumPy/, 'mask.npy'],
  ['Save the plot', /Curves, CSV/, 'curve.csv'],
];

test('every export is in a menu, and its file is named after the picture', async ({ page }) => {
  await openWith(page, texture('my holiday.png', 32, 24));
  await setAndSettle(page, { transform: 'dct', keep: 0.1 });
  for (const [menu, item, kind] of MENUS) {
    await page.getByRole('button', { name: menu }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`my holiday-${kind}`);
    expect((await readFile(await file.path())).equals(await exported(page, kind)), kind).toBe(true);
  }
});

test('the plot is saved as a drawing that carries its settings', async ({ page }) => {
  await openWith(page, texture('plot.png', 32, 24), { keep: 0.0731 });
  await page.getByRole('button', { name: 'Save the plot' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /SVG/ }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  expect(drawing).toMatch(/^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(drawing).toContain('keep=0.0731');
  expect(drawing.match(/<path/g)?.length).toBeGreaterThanOrEqual(3);
});
