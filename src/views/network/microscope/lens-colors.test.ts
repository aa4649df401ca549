import { expect, test } from 'vitest';
import { lensFills, lensScale, scaleTicks } from './lens-colors';
import { lensCoefficients, reluBlock } from './relu-block';

const coefficients = Float32Array.from({ length: 64 }, (_, i) => (i === 0 ? 2 : i === 1 ? -4 : 0));
const block = reluBlock(coefficients, 1);

test('in the paper’s colours what ReLU stops is blue, and what passes red', () => {
  const scale = lensScale(block, block.pixels, 'pixels');
  const fills = lensFills('exact', block.pixels.exact, 'pixels', 'paper', scale);
  const strongest = fills.map((fill) => {
    const channels = (fill ?? '').match(/\d+/g)?.map(Number) ?? [];
    return channels.indexOf(Math.max(...channels));
  });
  expect(strongest).toEqual(Array.from(block.pixels.exact, (value) => (value === 0 ? 2 : 0)));
});

test('where masks agree nothing is drawn, and masks have two colours', () => {
  const scale = lensScale(block, block.pixels, 'pixels');
  const differ = lensFills('differ', block.pixels.differ, 'pixels', 'safe', scale);
  expect(differ.filter((fill) => fill !== null)).toHaveLength(block.differing);
  expect(new Set(lensFills('mask', block.pixels.mask, 'pixels', 'safe', scale)).size).toBe(2);
});

test('the scale’s ticks stand where their values are shaded', () => {
  const parts = lensCoefficients(block.pixels);
  const scale = lensScale(block, parts, 'coefficients');
  const values = scaleTicks(scale).map(({ value }) => value);
  [-4, -1, 0, 1, 4].forEach((value, at) => {
    expect(values[at]).toBeCloseTo(value, 6);
  });
  const at = (value: number) => lensFills('block', Float64Array.of(value), 'coefficients', 'safe', scale)[0];
  expect(at(1e-6)).not.toBe(at(0));
});
