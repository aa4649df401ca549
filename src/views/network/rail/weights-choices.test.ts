import { expect, test } from 'vitest';
import { weightsChoices } from './weights-choices';

const tuned = (...phis: number[]) => ({ tuned: phis.map((phi) => ({ phi, asm: [], apx: [] })) });

test('only weights that were trained are offered', () => {
  expect(weightsChoices(tuned(4, 8), 'exact').map(({ value }) => value)).toEqual(['exact', 'asm4', 'asm8']);
  expect(weightsChoices(null, 'exact').map(({ value }) => value)).toEqual(['exact']);
});

test('what a link asks for stays among the choices', () => {
  expect(weightsChoices(tuned(4), 'asm2').map(({ value }) => value)).toEqual(['exact', 'asm2', 'asm4']);
});
