import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../engine/network/api';
import { answerRows, MOST_ROWS, wholePercent } from './answer-rows';

const answer = (logits: number[], spatial: number[], best: number): Answer => ({
  ...{ logits: Float32Array.from(logits), spatialLogits: Float32Array.from(spatial), best, label: '', deviation: 0 },
  probabilities: new Float32Array(logits.length).fill(1 / logits.length),
});

describe('the rows of an answer', () => {
  it('keeps the order of the classes and draws bars from zero', () => {
    const rows = answerRows(['cat', 'ship', 'dog'], answer([-2, 6, 0], [-2, 4, 0], 1));
    expect(rows.map(({ name }) => name)).toEqual(['cat', 'ship', 'dog']);
    expect(rows[0]).toMatchObject({ from: 0, to: 0.25, best: false });
    expect(rows[1]).toMatchObject({ from: 0.25, to: 1, tick: 0.75, best: true });
    expect(rows[2]).toMatchObject({ from: 0.25, to: 0.25 });
  });

  it('puts the tick where the network in pixels is, beyond the bar too', () => {
    const [row] = answerRows(['ship'], answer([2], [8], 0));
    expect(row).toMatchObject({ from: 0, to: 0.25, tick: 1 });
  });

  it('lists the likeliest of many classes', () => {
    const many = Array.from({ length: 100 }, (_, index) => index / 10);
    const rows = answerRows(
      many.map((_, index) => `class ${index}`),
      answer(many, many, 99),
    );
    expect(rows).toHaveLength(MOST_ROWS);
    expect(rows[0].name).toBe('class 99');
  });

  it('rounds no probability to certainty', () => {
    expect([0.834, 0.999, 1, 0.004, 0].map(wholePercent)).toEqual([
      ...['83\u00a0%', '> 99\u00a0%', '100\u00a0%', '< 1\u00a0%', '0\u00a0%'],
    ]);
  });
});
