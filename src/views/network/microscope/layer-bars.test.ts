import { expect, test } from 'vitest';
import type { SiteErrors } from '../../../engine/network/api';
import { PHIS } from './error-series';
import { layerBars } from './layer-bars';

const site = (id: string, size: number): SiteErrors => ({
  id,
  asm: PHIS.map((phi) => (size * (15 - phi)) / 14),
  apx: PHIS.map((phi) => (2 * size * (15 - phi)) / 14),
  mask: PHIS.map((phi) => (15 - phi) / 30),
});

test('the layers are drawn as they were', () => {
  expect(layerBars([site('relu', 0.1), site('layer1.0.relu1', 0.3)], [8, 4], 340, 22)).toMatchSnapshot();
});

test('each layer is shown at its own φ, and the exact ones have no bar', () => {
  const { rows, height, rowHeight } = layerBars([site('a', 1), site('b', 1)], [15, 1], 340, 20);
  expect([rows[0].asmWidth, rows[0].apxWidth]).toEqual([0, 0]);
  expect(rows[1].apxWidth).toBeGreaterThan(1.9 * rows[1].asmWidth);
  expect(height).toBeGreaterThan(2 * rowHeight);
  expect(layerBars([], [], 0, 20).rows).toEqual([]);
});
