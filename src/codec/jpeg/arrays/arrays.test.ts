import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNpz } from '../../npz';
import { FIXTURES_FOLDER, coefficientSum, fixture } from '../fixtures/load';
import { isCoefficientArray, type NamedArrays } from './arrays';
import { fromArrays } from './from-arrays';
import { toArrays } from './to-arrays';

/** As numpy saved them, from libjpeg. */
const golden = (name: string): NamedArrays => readNpz(new Uint8Array(readFileSync(`${FIXTURES_FOLDER}${name}.npz`)));

test.each(['baseline-420', 'size-17x9'])('%s.npz of numpy is the file that libjpeg read', (name) => {
  const { answer } = fixture(name);
  const image = fromArrays(golden(name));
  expect(image).toMatchObject({ width: answer.width, height: answer.height, precision: 8, colorSpace: 'ycbcr' });
  for (const [i, component] of image.components.entries()) {
    const { horizontal, vertical, id, tableId, blockColumns, blockRows } = answer.components[i];
    expect(component).toMatchObject({ horizontal, vertical, id, tableId, blockColumns, blockRows });
    expect([...component.table]).toEqual(answer.components[i].table);
    expect(coefficientSum(component.coefficients)).toBe(answer.coefficients[i]);
  }
});

test('arrays of an image give the image, and have the documented names', () => {
  const image = { ...fromArrays(golden('baseline-420')), colorSpace: 'ycck', inverted: true } as const;
  const arrays = toArrays(image);
  expect(fromArrays(arrays)).toEqual(image);
  expect(Object.keys(arrays).filter((name) => !isCoefficientArray(name))).toEqual([]);
  expect(isCoefficientArray('cover')).toBe(false);
});

test('whatever does not fit is refused with what was expected', () => {
  const arrays = golden('size-17x9');
  const refused = (change: NamedArrays, reason: RegExp) => {
    expect(() => fromArrays({ ...arrays, ...change })).toThrow(reason);
  };
  refused({ c1: { shape: [1, 64], data: new Int16Array(64) } }, /c1 has the shape \[1, 64\], expected \[1, 2, 64\]/);
  refused({ c1: { shape: [1, 2, 64], data: new Float32Array(128) } }, /c1 holds float32/);
  refused({ c1: { shape: [1, 2, 64], data: new Int32Array(128).fill(40_000) } }, /c1 holds 40000/);
  refused({ q0: { shape: [64], data: new Uint16Array(64) } }, /q0 holds 0, expected 1 to 65535/);
  refused({ size: { shape: [2], data: Int32Array.of(0, 8) } }, /size holds 0/);
  refused({ size: { shape: [2], data: Int32Array.of(60_000, 60_000) } }, /c0 has the shape/);
  refused({ sampling: { shape: [3, 2], data: Int32Array.of(5, 1, 1, 1, 1, 1) } }, /sampling holds 5/);
  refused({ meaning: { shape: [3], data: Uint8Array.of(65, 66, 67) } }, /meaning says "ABC"/);
  expect(() => fromArrays({})).toThrow(/there are 0 arrays c0/);
});

test('wider integers are taken where their values fit', () => {
  const arrays = golden('size-17x9');
  const wide = { shape: arrays['c0'].shape, data: Int32Array.from(arrays['c0'].data) };
  expect(fromArrays({ ...arrays, c0: wide }).components[0].coefficients).toEqual(arrays['c0'].data);
});
