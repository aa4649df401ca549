/** A test set of one's own: counted rightly, with progress and Stop; what is none is refused in one sentence. */
import { expect, test, type Page } from '@playwright/test';
import { drop } from './support/hand-over';
import {
  best,
  CLASSES,
  evaluate,
  evidence,
  openTiny,
  pytorchLogits,
  savedText,
  TINY,
  tinyFile,
  zipOf,
} from './support/network-bench';
import { set, setAndSettle } from './support/waveloupe-page';

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await openTiny(page, 'tiny-ship', { networkPanel: 'evaluate', relu: 'asm', phi: 15 });
});

test.afterAll(async () => {
  await page.close();
});

test.describe.configure({ timeout: 240_000 });

/** What the sample shows, by its name: tiny-cat-2 is a cat. */
const shown = (id: string): string => id.split('-')[1];

/** The thirteen samples in folders of their classes, and what PyTorch's logits make of them. */
async function samples(copies = 1): Promise<{ zip: Buffer; confusion: number[][]; correct: number }> {
  const files: [string, Buffer][] = [];
  const confusion = CLASSES.map(() => CLASSES.map(() => 0));
  let correct = 0;
  for (const { id } of TINY) {
    const { bytes } = await tinyFile(id);
    for (let copy = 0; copy < copies; copy++) files.push([`set/${shown(id)}/${id}-${copy}.jpg`, bytes]);
    const actual = CLASSES.findIndex((name) => name === shown(id));
    const answered = best(pytorchLogits(id, 'toy'));
    confusion[actual][answered] += copies;
    if (actual === answered) correct += copies;
  }
  return { zip: zipOf(files), confusion, correct };
}

test('a zip of class/….jpg: the confusion matrix is the one that PyTorch’s logits make', async () => {
  const { zip, confusion, correct } = await samples();
  const found = await evaluate(page, zip);
  expect(found).toMatchObject({ pictures: TINY.length, correct, classes: CLASSES, skipped: 0, stopped: false });
  expect(found.confusion).toEqual(confusion);
  // It is not right everywhere, or a wrong matrix could not be told from a right one.
  expect(correct).toBeLessThan(TINY.length);
});

test('dropped on the page: its figures and its matrix stand in the evidence, and are saved', async () => {
  const { zip, confusion, correct } = await samples();
  await drop(page, { name: 'mine.zip', bytes: zip });
  await expect(evidence(page).getByText('mine.zip', { exact: false }).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Again, at these settings' })).toBeVisible({ timeout: 60_000 });
  const share = ((100 * correct) / TINY.length).toFixed(1);
  await expect(evidence(page)).toContainText(share);
  const lines = (await savedText(page, /^Save: What was called what/, 'Counts, CSV')).trim().split(/\r?\n/);
  expect(lines.slice(1).map((line) => line.split(',').slice(1).map(Number))).toEqual(confusion);
});

test('a picture that cannot be read is left out, and told', async () => {
  const { bytes } = await tinyFile('tiny-horse');
  const found = await evaluate(
    page,
    zipOf([
      ['horse/good.jpg', bytes],
      ['ship/broken.jpg', Buffer.from('no picture')],
      ['cars/lorry.txt', Buffer.from('no picture, and said so')],
    ]),
  );
  expect(found).toMatchObject({ pictures: 1, correct: 1, skipped: 1 });
  expect(found.note).toMatch(/broken\.jpg.*\S/);
});

test('what is no test set is refused with one sentence, and the result before it stays', async () => {
  const { bytes } = await tinyFile('tiny-horse');
  const whole = zipOf([['horse/a.jpg', bytes]]);
  for (const [name, set_, reason] of [
    ['odd.bin', Buffer.alloc(3072), /neither a zip.+nor CIFAR-10/],
    ['empty.zip', Buffer.alloc(0), /empty/],
    ['classless.zip', zipOf([['unicorn/a.jpg', bytes]]), /“unicorn”/],
    ['flat.zip', zipOf([['a.jpg', bytes]]), /no \.jpg file in a folder/],
    ['cut.zip', whole.subarray(0, whole.length - 40), /cut off|neither a zip/],
  ] as const) {
    await drop(page, { name, bytes: set_ });
    const problem = page.getByRole('tabpanel').getByRole('alert').filter({ hasText: reason });
    await expect(problem, name).toBeVisible({ timeout: 30_000 });
    await expect(problem, name).toHaveText(/^[^.].+\.$/);
    await expect(evidence(page), name).toContainText('mine.zip');
  }
  await expect(evaluate(page, Buffer.alloc(10))).rejects.toThrow(/neither a zip/);
});

test('Stop keeps what was found so far, and says of how many', async () => {
  const { zip } = await samples(400);
  await drop(page, { name: 'long.zip', bytes: zip });
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('progressbar', { name: 'Evaluating the test set' })).toBeVisible({ timeout: 30_000 });
  await expect(evidence(page).getByText(/so far/)).toBeVisible({ timeout: 120_000 });
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('button', { name: 'Stop' })).toHaveCount(0, { timeout: 60_000 });
  const said = await evidence(page)
    .getByText(/Stopped before its end/)
    .textContent();
  const count = Number((said ?? '').replaceAll(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(400 * TINY.length);
});

test('it is at the present settings: φ = 1 answers otherwise than φ = 15', async () => {
  const { zip, confusion } = await samples();
  await setAndSettle(page, { relu: 'apx', phi: 1 });
  expect((await evaluate(page, zip)).confusion).not.toEqual(confusion);
  await set(page, { relu: 'asm', phi: 15 });
});
