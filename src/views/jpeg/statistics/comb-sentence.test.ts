import { expect, test } from 'vitest';
import { combFigures, combSentence } from './comb-sentence';

const comb = (strength: number, frequency = 1) => ({
  strength,
  frequency,
  period: 2.5,
  falseAlarm: 40 * Math.exp(-strength),
  bins: 40,
});

test('a comb is claimed for several coefficients only', () => {
  expect(combSentence({ combs: [], telling: 0 })).toMatch(/^Too few/);
  expect(combSentence({ combs: [comb(3)], telling: 0 })).toMatch(/^No comb/);
  expect(combSentence({ combs: [comb(40, 8)], telling: 1 })).toMatch(/v 1, u 0.*means little/);
  expect(combSentence({ combs: [comb(40), comb(30)], telling: 2 })).toMatch(/^A comb in 2 of 2/);
});

test('the chance of a false alarm is never said to be zero', () => {
  expect(combFigures(comb(500))).toMatch(/below 1 in 1\u202f000\u202f000/);
  expect(combFigures(comb(9))).toMatch(/below 1 in 100\./);
  expect(combFigures(comb(6))).toMatch(/chance of that without a comb is 9\.92\s%/);
  expect(combFigures(null)).toMatch(/^Too few/);
});
