/** Files as a person hands them to the page: dropped, pasted, or picked. */
import type { Page } from '@playwright/test';
import type { PictureFile } from './waveloupe-page';

type Pair = readonly [name: string, base64: string];

const pairsOf = (files: readonly PictureFile[]): Pair[] =>
  files.map(({ name, bytes }) => [name, bytes.toString('base64')]);

/** Drops files in the middle of the page, with the events that a drag from another window brings. */
export async function drop(page: Page, ...files: readonly PictureFile[]): Promise<void> {
  await page.evaluate((pairs) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of pairs) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, pairsOf(files));
}

export async function paste(page: Page, ...files: readonly PictureFile[]): Promise<void> {
  await page.evaluate((pairs) => {
    const transfer = new DataTransfer();
    for (const [name, base64] of pairs) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: 'image/png' }));
    }
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, pairsOf(files));
}
