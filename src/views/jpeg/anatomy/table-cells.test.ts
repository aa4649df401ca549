import { describe, expect, it } from 'vitest';
import { ijgTable } from '../../../codec/jpeg/quality/ijg-table';
import { tableCells } from './table-cells';

const standard = ijgTable('luma', 75);

describe('a quantisation table as cells', () => {
  it('shows its own steps, or the standard ones, on one scale', () => {
    const own = standard.map((step) => 2 * step);
    const table = tableCells(own, standard, 'table', 'magma');
    const reference = tableCells(own, standard, 'standard', 'magma');
    expect(table[0].text).toBe(String(2 * standard[0]));
    expect(reference[0].text).toBe(String(standard[0]));
    // The finest step is the standard table's, the coarsest the file's.
    const coarsest = own.indexOf(Math.max(...own));
    expect(table[coarsest].color).not.toEqual(reference[coarsest].color);
    expect(table[0].title).toBe(`v 0, u 0 (mean): step ${2 * standard[0]}, standard ${standard[0]}`);
  });

  it('shows where it is coarser than standard, and where finer', () => {
    const own = standard.map((step, k) => (k === 0 ? step : k < 32 ? 3 * step : Math.max(1, Math.round(step / 3))));
    const cells = tableCells(own, standard, 'ratio', 'magma');
    expect(cells[0].text).toBe('1');
    expect(cells[5].text).toBe('3.00');
    const [coarse, fine] = [cells[5].color ?? [0, 0, 0], cells[60].color ?? [0, 0, 0]];
    expect(coarse[0]).toBeGreaterThan(coarse[2]);
    expect(fine[2]).toBeGreaterThan(fine[0]);
  });

  it('fits every ratio into its cell', () => {
    for (const step of [1, 7, 99, 255, 32767]) {
      for (const { text } of tableCells(new Uint16Array(64).fill(step), standard, 'ratio', 'grey')) {
        expect(text.length).toBeLessThanOrEqual(5);
        expect(Number(text)).toBeGreaterThan(0);
      }
    }
  });
});
