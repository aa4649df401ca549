import { expect, test } from 'vitest';
import { cellText, lensTable, partFigure, partTitle } from './lens-text';
import { lensCoefficients, reluBlock } from './relu-block';

/** 2 in the mean and −4 in the slowest wave across: the left half is negative. */
const coefficients = Float32Array.from({ length: 64 }, (_, i) => (i === 0 ? 2 : i === 1 ? -4 : 0));

test('pictures have names and figures', () => {
  const block = reluBlock(coefficients, 1);
  expect(partTitle('band', 1)).toBe('Seen, φ = 1');
  expect(partFigure('band', block)).toBe('the mean');
  expect(partFigure('mask', block)).toBe('40 pass');
  expect(partFigure('bandMask', block)).toBe('64 pass');
  expect(partFigure('differ', block)).toBe('24 pixels');
  expect(partFigure('asmError', reluBlock(coefficients, 15))).toBe('RMSE 0');
});

test('a cell is told exactly, in pixels and in coefficients', () => {
  const block = reluBlock(coefficients, 1);
  expect(cellText(block.pixels, 0, 'pixels')).toBe(
    'Row 0, column 0: enters −0.4435, seen 0.2500 · mask 0, from φ 1 · exact 0, ASM −0.4435, APX 0.2500',
  );
  expect(cellText(lensCoefficients(block.pixels), 1, 'coefficients')).toContain('v 0, u 1: enters −4.000, seen 0');
});

test('the table has a row for every cell', () => {
  const { head, rows } = lensTable(reluBlock(coefficients, 1).pixels, 'pixels');
  expect(head.slice(0, 5)).toEqual(['row', 'column', 'block', 'band', 'mask']);
  expect(rows).toHaveLength(64);
  expect(rows[9].slice(0, 2)).toEqual([1, 1]);
});
