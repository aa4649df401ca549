import { describe, expect, test } from 'vitest';
import { pathList, PathListError } from './path-list';

async function listed(...pieces: (string | Uint8Array)[]) {
  async function* stream() {
    for (const piece of pieces) {
      await Promise.resolve();
      yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    }
  }
  const found = [];
  for await (const { location, path } of pathList(stream())) found.push(typeof location === 'string' ? path : location);
  return found;
}

describe('a list of paths', () => {
  test.each([
    ['lines', ['a\nb c\n'], ['a', 'b c']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['lines of Windows, and empty ones', ['a\r\n\r\n\nb\r\n'], ['a', 'b']],
    ['lines cut anywhere', ['fir', 'st\nse', 'cond', '\n', 'third'], ['first', 'second', 'third']],
    ['NULs, with line ends in the names', ['a\nb\0c\r\0'], ['a\nb', 'c\r']],
    ['a sign cut in two', [Uint8Array.of(0xc3), Uint8Array.of(0xa9, 0x0a)], ['é']],
    ['a path without any end', ['one'], ['one']],
    ['nothing', [], []],
  ])('of %s', async (_, pieces, paths) => {
    expect(await listed(...pieces)).toEqual(paths);
  });

  test('keeps the bytes of what is no UTF-8', async () => {
    expect(await listed(Uint8Array.of(0x61, 0xff, 0x0a))).toEqual([Buffer.from([0x61, 0xff])]);
  });

  test('that goes on without an end is refused', async () => {
    await expect(listed('x'.repeat(40_000), 'x'.repeat(40_000))).rejects.toThrow(PathListError);
  });
});
