import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sumLedger } from '../../../codec/jpeg/ledger/sum-ledger';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { accountOf, kindTotals, scanRows } from './account';
import { bitsHistogram } from './bits-histogram';

function accountOfFixture(name: string) {
  const jpeg = readJpeg(new Uint8Array(readFileSync(`src/codec/jpeg/fixtures/${name}.jpg`)), { ledger: true });
  const sums = sumLedger(jpeg);
  if (!sums) throw new Error('expected a ledger');
  return { jpeg, account: accountOf(jpeg, sums) };
}

describe('the account of a file', () => {
  it.each(['photograph', 'photograph-progressive', 'photograph-arithmetic', 'photograph-restart-1', 'exif-thumbnail'])(
    'of %s comes out at its size, exactly',
    (name) => {
      const { jpeg, account } = accountOfFixture(name);
      expect(account.sum).toBe(8 * jpeg.bytes.length);
      expect(account.fileBits).toBe(account.sum);
      const kinds = kindTotals(account);
      expect(kinds.reduce((sum, { bits }) => sum + bits, 0)).toBe(account.sum);
      expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    },
  );

  it('names scans by what they bring', () => {
    const rows = scanRows(accountOfFixture('photograph-progressive').jpeg);
    expect(rows[0].part).toMatch(/^DC/);
    expect(rows.some(({ part }) => part.startsWith('AC 1–'))).toBe(true);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });
});

describe('the histogram of bits', () => {
  it('counts every block once', () => {
    const bits = Array.from({ length: 1000 }, (_, i) => (i * 37) % 611);
    const bins = bitsHistogram(bits);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(bins[0].to - bins[0].from).toBe(10);
    expect(bins.length).toBeLessThanOrEqual(64);
    expect(bins[1].count).toBe(bits.filter((value) => value >= 10 && value < 20).length);
  });

  it('copes with blocks that cost nothing, and with none', () => {
    expect(bitsHistogram([0, 0])).toEqual([{ from: 0, to: 1, count: 2 }]);
    expect(bitsHistogram([])).toEqual([{ from: 0, to: 1, count: 0 }]);
  });
});
