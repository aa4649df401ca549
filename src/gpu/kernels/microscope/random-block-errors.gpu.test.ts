import { describe, expect, test } from 'vitest';
import { hashedBlock, type HashedBlockKind } from '../../../math/hashed-blocks';
import { forwardBlock } from '../../../math/jpeg-domain/block';
import { createRectifierErrorSums } from '../../../math/jpeg-domain/rectifier-errors';
import { openGpu } from '../../gpu';
import { createRandomBlockErrors } from '../../microscope/random-block-errors';

const gpu = await openGpu({ gpu: navigator.gpu });
const meter = await createRandomBlockErrors(gpu);

function inF64(kind: HashedBlockKind, blocks: number, seed: number) {
  const sums = createRectifierErrorSums();
  const block = new Float64Array(64);
  for (let b = 0; b < blocks; b++) {
    hashedBlock(kind, seed, b, block);
    forwardBlock(block, 0, block, 0);
    sums.add(block, 0);
  }
  return sums.result();
}

describe.each(['box', 'uniform'] as const)('%s', (kind) => {
  test.each([1, 3, 1500])('the very same %i blocks as in f64', async (blocks) => {
    const seed = 11;
    const { asm, apx } = await meter.measure({ kind, blocks, seed });
    const { asmMean, apxMean } = inF64(kind, blocks, seed);
    const other = inF64(kind, blocks, seed + 1);
    for (let at = 0; at < 15; at++) {
      // A pixel of nearly 0 may fall on the other side of it; it adds nearly nothing.
      expect(Math.abs(asm[at] - asmMean[at]), `ASM ${at + 1}`).toBeLessThan(1e-5);
      expect(Math.abs(apx[at] - apxMean[at]), `APX ${at + 1}`).toBeLessThan(1e-5);
    }
    expect(Math.abs(apx[4] - other.apxMean[4])).toBeGreaterThan(1e-4);
  });
});

test('the curve of 10⁶ blocks drawn by numpy, from fewer', async () => {
  const seen: number[] = [];
  const { asm, apx } = await meter.measure({ kind: 'box', blocks: 20_000, progress: (done) => seen.push(done) });
  const expected = {
    asm: [0.3444, 0.2951, 0.2393, 0.1705, 0.1222, 0.0785, 0.0489, 0.0311, 0.015, 0.0085, 0.0045, 0.0018, 0.0004, 0, 0],
    apx: [
      0.3652, 0.3339, 0.2969, 0.2532, 0.2188, 0.1803, 0.142, 0.1085, 0.0721, 0.0525, 0.0369, 0.0229, 0.0103, 0.0031, 0,
    ],
  };
  expected.asm.forEach((value, at) => expect(Math.abs(asm[at] - value)).toBeLessThan(0.002));
  expected.apx.forEach((value, at) => expect(Math.abs(apx[at] - value)).toBeLessThan(0.002));
  expect(seen.at(-1)).toBe(1);
});

test('stops when it is told to', async () => {
  const stop = new AbortController();
  const measured = meter.measure({
    kind: 'uniform',
    blocks: 1e9,
    signal: stop.signal,
    progress: () => stop.abort(),
  });
  await expect(measured).rejects.toThrow(/abort/i);
});
