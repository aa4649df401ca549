import { describe, expect, it } from 'vitest';
import { costPlot, NAMES_WIDTH } from './cost-plot';
import { formTotals, layerCosts } from './form-costs';

const COSTS = [
  { id: 'conv1', form: 'spatial', bytes: 432, multiplyAdds: 110_592 },
  { id: 'conv1', form: 'exploded', bytes: 50_331_648, multiplyAdds: 12_582_912 },
  { id: 'conv2', form: 'spatial', bytes: 576, multiplyAdds: 147_456 },
  { id: 'conv2', form: 'exploded', bytes: 67_108_864, multiplyAdds: 16_777_216 },
] as const;

describe('what the forms cost', () => {
  it('is summed over the layers; what was not measured is not zero', () => {
    const totals = formTotals(COSTS, {
      spatial: [
        { id: 'conv1', milliseconds: 2 },
        { id: 'conv2', milliseconds: 3 },
      ],
    });
    expect(totals.map(({ form }) => form)).toEqual(['spatial', 'factored', 'windowed', 'exploded']);
    expect(totals[0]).toMatchObject({ bytes: 1008, multiplyAdds: 258_048, seconds: 0.005 });
    expect(totals[3]).toMatchObject({ bytes: 117_440_512, seconds: null });
  });

  it('is told layer by layer too', () => {
    expect(layerCosts(COSTS, null, 'exploded').map(({ id, seconds }) => [id, seconds])).toEqual([
      ...[
        ['conv1', null],
        ['conv2', null],
      ],
    ]);
  });
});

describe('the plot of costs', () => {
  const column = (values: (number | null)[]) => ({ title: 'Weights', values, text: (value: number) => `${value} B` });
  it('gives equal ratios equal lengths, each column from its own power of ten', () => {
    const [first] = costPlot([column([20, 200, 2000])], 400, 24).columns;
    const widths = first.bars.map(({ width }) => width);
    expect(widths[2] - widths[1]).toBeCloseTo(widths[1] - widths[0], 0);
    expect(first.x).toBe(NAMES_WIDTH);
    expect(first.ticks[0]).toEqual({ at: NAMES_WIDTH, label: '10¹' });
  });

  it('has a dash and no bar where there is no value, and nothing to measure on', () => {
    const [empty] = costPlot([column([null, null])], 400, 24).columns;
    expect(empty.bars.map(({ width, text }) => [width, text])).toEqual([
      [0, '—'],
      [0, '—'],
    ]);
    expect(empty.ticks).toEqual([]);
  });

  it('stays as it was', () => {
    expect(costPlot([column([1008, 2e4, 3e6, 1.2e8]), column([null, 0.012, null, 4])], 560, 24)).toMatchSnapshot();
  });
});
