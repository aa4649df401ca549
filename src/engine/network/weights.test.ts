import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchNetwork } from './weights';

const toy = readFileSync('public/weights/toy.safetensors');
const { signal } = new AbortController();

/** A server that has the toy's file under these names, a record that knows one fine-tuning, and a page for all else. */
function serve(...names: string[]): void {
  vi.stubGlobal('fetch', (url: string) => {
    const name = url.split('/').at(-1) ?? '';
    if (name.endsWith('.json')) return Promise.resolve(Response.json({ tuned: [{ phi: 8 }] }));
    return Promise.resolve(new Response(names.includes(name) ? toy : '<!doctype html>'));
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('weights as trained, and those that the record knows', async () => {
  serve('toy.safetensors', 'toy-asm8.safetensors');
  const plain = await fetchNetwork({ net: 'toy', weights: 'exact' }, signal);
  expect([plain.network.name, plain.record?.tuned.length]).toEqual(['toy', 1]);
  expect((await fetchNetwork({ net: 'toy', weights: 'asm8' }, signal)).network.name).toBe('toy-asm8');
});

test('weights that there are not are refused by what they are, not by what the server sends', async () => {
  serve('serious.safetensors');
  await expect(fetchNetwork({ net: 'serious', weights: 'asm2' }, signal)).rejects.toThrow(
    'There are no weights of the serious network retrained with ASM at φ = 2: choose those as trained.',
  );
});
