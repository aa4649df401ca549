import { describe, expect, it } from 'vitest';
import type { CoefficientInfo } from '../../../engine/api';
import { spectrumLayout } from '../../../settings/spectrum-layout';
import { waveAt } from './paint-wave';
import { moved } from './SpectrumLayer';
import { decadeTicks } from './SpectrumScale';
import { parsePin } from './use-coefficient';
import { shownPart } from './WaveThumb';

const info = (patch: Partial<CoefficientInfo>): CoefficientInfo => ({
  transform: 'dft',
  channel: 0,
  v: 0,
  u: 0,
  frequencyY: 0,
  frequencyX: 0,
  period: Infinity,
  orientation: null,
  re: 1,
  im: 0,
  magnitude: 1,
  phase: 0,
  energyShare: 0,
  kept: true,
  rank: 0,
  ...patch,
});

describe('the wave of a coefficient', () => {
  it('runs u times across a picture and v times down it', () => {
    const wave = info({ frequencyX: 2, frequencyY: 0, period: 8 });
    expect(waveAt(wave, 0, 5, 16, 16)).toBeCloseTo(1);
    expect(waveAt(wave, 4, 9, 16, 16)).toBeCloseTo(-1);
    expect(waveAt(wave, 8, 0, 16, 16)).toBeCloseTo(1);
  });

  it('shifts with the phase', () => {
    expect(waveAt(info({ frequencyX: 1, period: 16, phase: -Math.PI / 2 }), 4, 0, 16, 16)).toBeCloseTo(1);
  });

  it('is a product of cosines for the cosine transform, with the sign of the coefficient', () => {
    const wave = info({ transform: 'dct', frequencyX: 1, frequencyY: 1, period: 11, re: -3, phase: null });
    expect(waveAt(wave, -0.5, -0.5, 8, 8)).toBeCloseTo(-1);
    expect(waveAt(wave, 7.5, -0.5, 8, 8)).toBeCloseTo(1);
  });

  it('is drawn over a part of the picture where it is too fine for all of it', () => {
    expect(shownPart(info({ period: 400 }), 1000, 500)).toBe(1);
    expect(shownPart(info({ period: 2 }), 1000, 500)).toBeCloseTo(0.024);
  });
});

describe('the cursor', () => {
  const planes = spectrumLayout({ transform: 'dft', spectrum: 'planes', width: 20, height: 20, centred: true });

  it('jumps over the gap between planes', () => {
    expect(planes.gap).toBe(1);
    expect(moved(planes, { x: 10, y: 3 }, [1, 0], 1)).toEqual({ x: 12, y: 3 });
    expect(moved(planes, { x: 12, y: 3 }, [-1, 0], 1)).toEqual({ x: 10, y: 3 });
  });

  it('stops at the edge', () => {
    expect(moved(planes, { x: 0, y: 0 }, [-1, 0], 10)).toEqual({ x: 0, y: 0 });
    expect(moved(planes, { x: 22, y: 0 }, [1, 0], 10)).toEqual({ x: 22, y: 0 });
  });
});

describe('the scale', () => {
  it('marks whole powers of ten, at most about five', () => {
    expect(decadeTicks([-0.5, 2.5]).map((tick) => tick.label)).toEqual(['10⁰', '10¹', '10²']);
    expect(decadeTicks([-10, 10]).length).toBeLessThanOrEqual(6);
    expect(decadeTicks([1, 1])).toEqual([]);
  });
});

it('reads a pin', () => {
  expect(parsePin('2.10.33')).toEqual({ channel: 2, v: 10, u: 33 });
  expect(parsePin('')).toBeNull();
});
