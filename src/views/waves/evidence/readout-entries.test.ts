import { describe, expect, it } from 'vitest';
import type { Readouts } from '../../../engine/api';
import { readoutEntries, spokenReadouts } from './readout-entries';

const readouts: Readouts = {
  width: 1024,
  height: 768,
  channels: 3,
  coefficientsKept: 23593,
  coefficientsTotal: 2359296,
  energyKept: 0.99,
  relativeError: 0.0643,
  psnr: 29.24,
  ssim: 0.806,
  bytesEstimate: 64000,
  bytesPositions: 21500,
  fileBytes: 1_252_010,
  notes: {},
};

const figures = (from: Readouts | null) =>
  Object.fromEntries(readoutEntries(from).map((entry) => [entry.name, entry.figure]));

describe('read-outs', () => {
  it('writes every figure with its unit', () => {
    expect(figures(readouts)).toEqual({
      Kept: '23\u202f593',
      'Energy kept': '99.0\u00a0%',
      'Relative error': '6.43\u00a0%',
      PSNR: '29.2\u00a0dB',
      SSIM: '0.806',
      'Bytes, estimate': '≈ 64.0\u00a0kB',
      'File opened': '1.25\u00a0MB',
    });
  });

  it('splits the estimate into values and places, and sets it against the file', () => {
    const details = readoutEntries(readouts).map((entry) => entry.detail.join(' '));
    expect(details[5]).toBe('values 42.5\u00a0kB places 21.5\u00a0kB');
    expect(details[6]).toBe('the estimate is 5.11\u00a0% of it');
  });

  it('keeps the room of what is not available, and says why', () => {
    const naive = { ...readouts, energyKept: null, notes: { energyKept: 'This basis is not orthonormal.' } };
    const energy = readoutEntries(naive)[1];
    expect(energy.figure).toBe('—');
    expect(energy.title).toBe('This basis is not orthonormal.');
    expect(Object.values(figures(null))).toEqual(Array(7).fill('—'));
  });

  it('is spoken in one sentence', () => {
    expect(spokenReadouts(readouts)).toBe(
      '1.00\u00a0% of coefficients kept, PSNR 29.2 decibels, relative error 6.43\u00a0%.',
    );
    expect(spokenReadouts({ ...readouts, psnr: Infinity, relativeError: null })).toContain('no error');
  });
});
