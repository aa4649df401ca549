import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDecibels,
  formatDegrees,
  formatNumber,
  formatPercent,
  formatPowerOfTen,
  formatSi,
  formatSignificant,
  parseTyped,
} from './format';

describe('figures', () => {
  it.each([
    [0, '0.00'],
    [1, '1.00'],
    [12.345, '12.3'],
    [999.6, '1000'],
    [9.999, '10.0'],
    [-0.5, '−0.500'],
    [0.000123, '0.000123'],
    [Infinity, '∞'],
    [NaN, '—'],
  ])('writes %s with three digits as %s', (value, text) => {
    expect(formatSignificant(value)).toBe(text);
  });

  it.each([
    [0.01, '1.00\u00a0%'],
    [1, '100\u00a0%'],
    [0.0001, '0.0100\u00a0%'],
    [0.99996, '99.996\u00a0%'],
    [0.99999996, '99.999996\u00a0%'],
    [1e-9, '< 0.0001\u00a0%'],
    [0, '0.00\u00a0%'],
  ])('writes the share %s as %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it('never writes 100 % for less than all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.99, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        expect(formatPercent(share)).not.toMatch(/^100/);
      }),
    );
  });

  it('uses prefixes and units', () => {
    expect(formatBytes(1_572_864)).toBe('1.57\u00a0MB');
    expect(formatBytes(820)).toBe('820\u00a0B');
    expect(formatBytes(999_999)).toBe('1.00\u00a0MB');
    expect(formatSi(0.0042, 's')).toBe('4.20\u00a0ms');
    expect(formatDecibels(37.02)).toBe('37.0\u00a0dB');
    expect(formatDecibels(Infinity)).toBe('∞\u00a0dB');
    expect(formatDegrees(-128.44)).toBe('−128.4°');
    expect(formatCount(1_572_864)).toBe('1\u202f572\u202f864');
    expect(formatPowerOfTen(-12)).toBe('10⁻¹²');
    expect(formatNumber(0.0000294)).toBe('2.94 × 10⁻⁵');
    expect(formatNumber(123456)).toBe('1.23 × 10⁵');
    expect(formatNumber(0.294)).toBe('0.294');
  });
});

describe('typed figures', () => {
  it.each([
    ['7', 7],
    ['0,5 %', 0.5],
    [' 12.5%', 12.5],
    ['.1', 0.1],
    ['−3', -3],
    ['1e-2', 0.01],
    ['1\u202f000', 1000],
    ['×4.00'.replace('×', ''), 4],
    ['', undefined],
    ['seven', undefined],
    ['1.2.3', undefined],
    ['5 % 6', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(parseTyped(text)).toBe(value);
  });

  it('reads what the page writes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 1, noNaN: true }), (share) => {
        const read = parseTyped(formatPercent(share)) ?? NaN;
        expect(Math.abs(read / 100 - share)).toBeLessThanOrEqual(0.0051 * share);
      }),
    );
  });
});
