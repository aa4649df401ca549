import { expect, test } from 'vitest';
import type { MapInfo, SiteErrors } from '../../../engine/network/api';
import { networkErrors } from './error-series';

const map = (id: string, channels: number, side: number): MapInfo => ({
  ...{ id, kind: 'relu', channels, height: side, width: side, site: 0, inputs: [] },
});
const errors = (id: string, asm: number, apx: number, mask: number): SiteErrors => ({
  id,
  asm: Array<number>(15).fill(asm),
  apx: Array<number>(15).fill(apx),
  mask: Array<number>(15).fill(mask),
});

test('every pixel of the network counts alike', () => {
  // 256 and 768 pixels: a quarter of them has an error of 2, the rest none.
  const all = networkErrors([errors('a', 2, 4, 0.4), errors('b', 0, 0, 0)], [map('a', 4, 8), map('b', 3, 16)]);
  expect(all.asm[0]).toBeCloseTo(1, 12);
  expect(all.apx[14]).toBeCloseTo(2, 12);
  expect(all.mask[7]).toBeCloseTo(0.1, 12);
});

test('a network without ReLUs has no error', () => {
  expect(networkErrors([], []).asm).toEqual(Array(15).fill(0));
});
