/**
 * Every block as a line: component, row, column, then its 64 quantised coefficients in natural order, padding blocks
 * included. In pieces of one row of blocks, so that a large picture is never one string.
 */
import type { CoefficientImage } from '../jpeg';

export function coefficientsCsv({ components }: CoefficientImage): string[] {
  const names = Array.from({ length: 64 }, (_, index) => `c${index >> 3}${index & 7}`);
  const pieces = [`component,row,column,${names.join(',')}\n`];
  components.forEach(({ blockRows, blockColumns, coefficients }, component) => {
    for (let row = 0; row < blockRows; row++) {
      let lines = '';
      for (let column = 0; column < blockColumns; column++) {
        const at = 64 * (row * blockColumns + column);
        lines += `${component},${row},${column},${coefficients.subarray(at, at + 64).join(',')}\n`;
      }
      pieces.push(lines);
    }
  });
  return pieces;
}
