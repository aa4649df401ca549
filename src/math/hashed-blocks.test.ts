import { expect, test } from 'vitest';
import { hashedBlock } from './hashed-blocks';
import { forwardBlock } from './jpeg-domain/block';
import { createRectifierErrorSums } from './jpeg-domain/rectifier-errors';

test.each(['box', 'uniform'] as const)('%s: even in mean, variance and from block to block', (kind) => {
  const blocks = 4000;
  let [sum, squares, along] = [0, 0, 0];
  let before = hashedBlock(kind, 5, 0);
  for (let b = 1; b <= blocks; b++) {
    const block = hashedBlock(kind, 5, b);
    for (let i = 0; i < 64; i++) {
      sum += block[i];
      squares += block[i] ** 2;
      along += block[i] * before[i];
    }
    before = block;
  }
  const count = 64 * blocks;
  expect(Math.abs(sum / count)).toBeLessThan(0.012);
  expect(squares / count).toBeCloseTo(1 / 3, 2);
  expect(Math.abs(along / count)).toBeLessThan(0.01);
});

test('a box block is four pixels of each value, another seed another block', () => {
  const block = hashedBlock('box', 1, 7);
  expect(new Set(block).size).toBe(16);
  for (const i of [0, 2, 20, 54]) {
    expect([block[i + 1], block[i + 8], block[i + 9]]).toEqual([block[i], block[i], block[i]]);
  }
  expect(hashedBlock('box', 2, 7)).not.toEqual(block);
  expect(Math.max(...hashedBlock('uniform', 1, 7))).toBeLessThan(1);
});

test('errors of ReLU’s approximations over them are those of random blocks', () => {
  // Mean of each block's RMSE over 10⁶ blocks drawn by numpy.
  const asm = [0.3444, 0.2951, 0.2393, 0.1705, 0.1222, 0.0785, 0.0489, 0.0311, 0.015, 0.0085, 0.0045, 0.0018, 0.0004];
  const sums = createRectifierErrorSums();
  const block = new Float64Array(64);
  for (let b = 0; b < 30_000; b++) {
    hashedBlock('box', 1, b, block);
    forwardBlock(block, 0, block, 0);
    sums.add(block, 0);
  }
  const { asmMean } = sums.result();
  asm.forEach((value, at) => expect(Math.abs(asmMean[at] - value)).toBeLessThan(0.002));
});
