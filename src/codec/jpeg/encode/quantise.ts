/** Unquantised coefficients and tables to what a file holds. */
import { quantise as quantisePlane } from '../../../math/jpeg/quantise';
import { JpegError } from '../jpeg-error';
import type { CoefficientImage, JpegComponent } from '../jpeg';
import type { UnquantisedImage } from './forward-pixels';

/**
 * `tables`: natural order, each entry 1…65535. One for all components; or luma's and chroma's; or one a component.
 */
export function quantise(image: UnquantisedImage, tables: readonly Uint16Array[]): CoefficientImage {
  const { width, height, components } = image;
  requireTables(tables);
  return {
    ...{ width, height, precision: 8, inverted: false },
    colorSpace: components.length === 1 ? 'grey' : 'ycbcr',
    components: components.map(({ geometry, coefficients }, index): JpegComponent => {
      const tableId = Math.min(index, tables.length - 1);
      const table = Uint16Array.from(tables[tableId]);
      const { horizontal, vertical, width: across, height: down, blockColumns, blockRows } = geometry;
      return {
        ...{
          id: index + 1,
          horizontal,
          vertical,
          tableId,
          table,
          width: across,
          height: down,
          blockColumns,
          blockRows,
        },
        coefficients: quantisePlane(coefficients, table, new Int16Array(coefficients.length)),
      };
    }),
  };
}

function requireTables(tables: readonly Uint16Array[]): void {
  if (tables.length < 1 || tables.length > 3)
    throw new JpegError('unwritable', `1 to 3 quantisation tables are needed, not ${tables.length}`);
  for (const table of tables) {
    if (table.length !== 64)
      throw new JpegError('unwritable', `a quantisation table has 64 entries, not ${table.length}`);
    const zero = table.indexOf(0);
    if (zero >= 0) throw new JpegError('unwritable', `entry ${zero} of a quantisation table is 0`);
  }
}
