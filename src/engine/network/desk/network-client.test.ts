import { expect, test } from 'vitest';
import type { JpegSource } from '../../jpeg/api';
import { openAgain, openAt } from './network-client';

const source: JpegSource = { id: '', name: 'a.jpg', kind: 'JPEG', blob: new Blob(['bytes']), picture: null };

function desk() {
  const asked: string[] = [];
  return {
    asked,
    openPixels: () => Promise.resolve(void asked.push('pixels')),
    openBytes: (bytes: Uint8Array) => Promise.resolve(void asked.push(new TextDecoder().decode(bytes))),
  };
}

test('a file that was opened once is opened again before anything else can be asked', async () => {
  const first = desk();
  const opened = await openAt(first, source);
  expect(first.asked).toEqual(['bytes']);
  const second = desk();
  const done = openAgain(second, opened);
  // Not waited for: the first question follows in the same turn.
  expect(second.asked).toEqual(['bytes']);
  await done;
});

test('a picture that is no JPEG is opened by its pixels', async () => {
  const picture = { width: 1, height: 1, rgba: new Uint8ClampedArray(4) } as NonNullable<JpegSource['picture']>;
  const { asked, ...hands } = desk();
  expect((await openAt(hands, { ...source, picture })).bytes).toBeNull();
  expect(asked).toEqual(['pixels']);
});

test('a file that cannot be read is named', async () => {
  const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  await expect(openAt(desk(), { ...source, blob: gone })).rejects.toThrow(/^“a.jpg” could not be read/);
});
