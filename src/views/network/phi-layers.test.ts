import { expect, test } from 'vitest';
import { SETTINGS } from '../../settings/schema';
import { phiOfSites, settingsOfPhis } from './phi-layers';

test('one φ for all, or one each; a short list goes on with φ', () => {
  expect(phiOfSites('', 8, 3)).toEqual([8, 8, 8]);
  expect(phiOfSites('3-15', 8, 3)).toEqual([3, 15, 8]);
  expect(phiOfSites('3-15-1-2-4', 8, 3)).toEqual([3, 15, 1]);
});

test('the settings say it back, and fit their rows', () => {
  expect(settingsOfPhis([5, 5, 5])).toEqual({ phiLayers: '', phi: 5 });
  const { phiLayers } = settingsOfPhis([3, 15, 8]);
  expect(SETTINGS.phiLayers.pattern.test(phiLayers)).toBe(true);
  expect(phiOfSites(phiLayers, 1, 3)).toEqual([3, 15, 8]);
});
