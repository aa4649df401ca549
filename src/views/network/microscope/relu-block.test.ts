import { describe, expect, it } from 'vitest';
import { harmonicRelu, reluMask } from '../../../math/jpeg-domain/harmonic-relu';
import { rectifierErrorCurves } from '../../../math/jpeg-domain/rectifier-errors';
import { createRandom } from '../../../math/random';
import { lensCoefficients, reluBlock } from './relu-block';

const random = createRandom(4);
const blocks = Array.from({ length: 8 }, () => Float32Array.from({ length: 64 }, () => random.normal()));

const farthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe('the block under the lens', () => {
  it.each(['exact', 'asm', 'apx'] as const)('has the very result of the network’s ReLU, %s', (mode) => {
    for (const block of blocks)
      for (const phi of [1, 5, 14, 15]) {
        const shown = lensCoefficients(reluBlock(block, phi).pixels);
        expect(farthest(shown[mode], harmonicRelu(block, mode, phi))).toBeLessThan(1e-12);
      }
  });

  it('has its masks and its errors', () => {
    for (const block of blocks) {
      const errors = rectifierErrorCurves(block);
      for (let phi = 1; phi <= 15; phi++) {
        const shown = reluBlock(block, phi);
        expect(farthest(shown.pixels.bandMask, reluMask(block, phi))).toBe(0);
        expect(shown.asmError).toBeCloseTo(errors.asm[phi - 1], 12);
        expect(shown.apxError).toBeCloseTo(errors.apx[phi - 1], 12);
        expect(shown.differing / 64).toBeCloseTo(errors.mask[phi - 1], 12);
        expect(shown.pixels.differ.filter((value) => value !== 0)).toHaveLength(shown.differing);
      }
    }
  });

  it('is exact at φ = 15, and a flat block of zeros passes nothing', () => {
    const last = reluBlock(blocks[0], 15);
    expect([last.asmError, last.apxError, last.differing]).toEqual([0, 0, 0]);
    const zero = reluBlock(new Float32Array(64), 3);
    expect([zero.range, zero.differing, Math.max(...zero.pixels.mask)]).toEqual([0, 0, 0]);
  });
});
