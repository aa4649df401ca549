import { expect, test } from 'vitest';
import { harmonicRelu, reluMask } from '../../../math/jpeg-domain/harmonic-relu';
import { maskMixing } from '../../../math/jpeg-domain/mask-mixing';
import { createRandom } from '../../../math/random';
import { coefficientSymbol, mixingRow } from './mixing-row';

const random = createRandom(7);
const block = Float32Array.from({ length: 64 }, () => random.normal());

test('every row comes out at the coefficient that ASM makes', () => {
  const mixing = maskMixing(reluMask(block, 6));
  const out = harmonicRelu(block, 'asm', 6);
  for (let k = 0; k < 64; k++) {
    const { sum, terms } = mixingRow(mixing, block, k);
    expect(sum).toBeCloseTo(out[k], 12);
    for (let i = 1; i < terms.length; i++)
      expect(Math.abs(terms[i].value)).toBeLessThanOrEqual(Math.abs(terms[i - 1].value));
  }
});

test('a mask that lets everything pass leaves one term', () => {
  const { terms } = mixingRow(maskMixing(new Uint8Array(64).fill(1)), block, 17);
  expect(terms).toHaveLength(1);
  expect(terms[0].from).toBe(17);
  expect(terms[0].weight).toBeCloseTo(1, 12);
  expect(mixingRow(maskMixing(new Uint8Array(64)), block, 17).terms).toEqual([]);
});

test('coefficients have symbols', () => {
  expect([coefficientSymbol(17), coefficientSymbol(0, true)]).toEqual(['F₂₁', 'F′₀₀']);
});
