import { expect, test } from 'vitest';
import { blockSamples } from '../../../codec/jpeg/pixels/block-samples';
import type { Jpeg, JpegComponent } from '../../../codec/jpeg/jpeg';
import { ZIGZAG_INDEX } from '../../../codec/jpeg/zigzag';
import { blockInView, buildUpCurve, coefficientLimits, countEdits, energyShare, middleBlock } from './block-in-view';

const coefficients = Int16Array.from({ length: 4 * 64 }, (_, i) => (i % 64 === 0 ? 40 : ((i * 37) % 11) - 5));
const component: JpegComponent = {
  id: 1,
  horizontal: 1,
  vertical: 1,
  tableId: 0,
  table: Uint16Array.from({ length: 64 }, (_, i) => 3 + i),
  width: 16,
  height: 16,
  blockColumns: 2,
  blockRows: 2,
  coefficients,
};
const jpeg = { width: 16, height: 16, precision: 8, colorSpace: 'grey', components: [component] } as unknown as Jpeg;

test('a block has its edits, and only its own', () => {
  const edits = [
    { component: 0, row: 1, column: 0, index: 9, value: 7 },
    { component: 0, row: 1, column: 1, index: 9, value: 8 },
  ];
  const block = blockInView(jpeg, { component: 0, row: 1, column: 0 }, edits);
  expect(block.block).toBe(2);
  expect(block.original).toEqual(coefficients.slice(128, 192));
  expect(block.quantised[9]).toBe(7);
  expect(block.quantised[10]).toBe(block.original[10]);
  expect(block.dequantised[9]).toBe(7 * 12);
  expect(coefficients[128 + 9]).not.toBe(7);
  expect(countEdits(edits)).toEqual({ coefficients: 2, blocks: 2 });
});

test('the curve is the error that the samples really have', () => {
  const { dequantised } = blockInView(jpeg, { component: 0, row: 0, column: 1 }, []);
  const curve = buildUpCurve(dequantised, 8);
  const whole = blockSamples(component, 1);
  for (const { count, psnr } of curve) {
    const part = blockSamples(component, 1, { keep: (index) => ZIGZAG_INDEX[index] < count });
    const error = whole.reduce((sum, value, i) => sum + (value - part[i]) ** 2, 0) / 64;
    if (count === 64) expect(psnr).toBe(Infinity);
    else expect(psnr).toBeCloseTo(10 * Math.log10(255 ** 2 / error), 9);
  }
  expect(curve).toHaveLength(65);
  expect(curve[0].energy).toBe(0);
  expect(curve[64].energy).toBe(1);
});

test('an empty block is complete from the start', () => {
  const curve = buildUpCurve(new Float64Array(64), 8);
  expect(curve[0]).toEqual({ count: 0, psnr: Infinity, energy: 1 });
  expect(energyShare(new Float64Array(64), 0)).toBeNull();
});

test('shares of the energy add up', () => {
  const { dequantised } = blockInView(jpeg, { component: 0, row: 0, column: 0 }, []);
  const sum = Array.from({ length: 64 }, (_, i) => energyShare(dequantised, i) ?? NaN).reduce((a, b) => a + b);
  expect(sum).toBeCloseTo(1, 12);
});

test('limits leave every difference of DC within its bits', () => {
  expect(coefficientLimits(8, 0)).toEqual([-1024, 1023]);
  expect(coefficientLimits(8, 5)).toEqual([-1023, 1023]);
  expect(coefficientLimits(12, 0)).toEqual([-16384, 16383]);
  expect(coefficientLimits(12, 63)).toEqual([-16383, 16383]);
});

test('the block in the middle', () => {
  expect(middleBlock(jpeg, 0)).toEqual({ component: 0, row: 0, column: 0 });
});
