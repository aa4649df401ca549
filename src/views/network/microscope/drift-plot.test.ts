import { expect, test } from 'vitest';
import { bestTwo, driftPlot, nearestClass, steadyFrom } from './drift-plot';
import { PHIS } from './error-series';

const spatial = [1, 5, -2, 4.89];
/** From φ = 10 on class 1 is the largest, as in the spatial network; before that class 3. */
const logits = PHIS.map((phi) => [1, 5 - (15 - phi) * 0.25, -2 + (15 - phi) * 0.1, 4.89 - (15 - phi) * 0.23]);
const input = { logits, spatial, width: 360, height: 200 };

test('the drift is drawn as it was', () => {
  const { xOf, yOf, phiAt, logitAt, ...drawn } = driftPlot(input);
  expect({ ...drawn, at: [xOf(8), yOf(0)], under: [phiAt(200), logitAt(yOf(2)).toFixed(1)] }).toMatchSnapshot();
});

test('the answer and the runner-up are drawn last, their names apart', () => {
  const { curves, frame } = driftPlot(input);
  const [second, first] = curves.slice(-2);
  expect([first.index, first.rank, second.index, second.rank]).toEqual([1, 'first', 3, 'second']);
  expect(Number(second.nameAt) - Number(first.nameAt)).toBeGreaterThanOrEqual(13.9);
  expect(Number(first.nameAt)).toBeGreaterThanOrEqual(frame.top);
});

test('the sentence knows from which φ on the answer holds', () => {
  expect(bestTwo(spatial)).toEqual([1, 3]);
  expect(steadyFrom(logits, spatial)).toBe(10);
  expect(steadyFrom(logits.slice(0, 14).concat([[9, 0, 0, 0]]), spatial)).toBeNull();
  expect(nearestClass(logits[14], 4.94)).toBe(3);
});

test('one class alone, equal logits and no room break nothing', () => {
  const one = driftPlot({ logits: PHIS.map(() => [2]), spatial: [2], width: 0, height: 0 });
  expect(one.curves).toHaveLength(1);
  expect(one.curves[0].path).not.toContain('NaN');
});
