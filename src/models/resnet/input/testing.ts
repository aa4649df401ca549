/** Coefficient images for tests, made by formulas that scripts/golden/make_network_input.py repeats. */
import type { CoefficientImage, ColorSpace, JpegComponent } from '../../../codec/jpeg';

/** A 32×32 file whose chroma stands for `down`×`across` luma samples; `count` components. */
export function formulaImage(
  down: number,
  across: number,
  count = 3,
  colorSpace: ColorSpace = 'ycbcr',
): CoefficientImage {
  const components = Array.from({ length: count }, (_, index): JpegComponent => {
    const full = index === 0;
    const [blockRows, blockColumns] = [full ? 4 : 4 / down, full ? 4 : 4 / across];
    return {
      id: index + 1,
      horizontal: full ? across : 1,
      vertical: full ? down : 1,
      tableId: index,
      table: Uint16Array.from({ length: 64 }, (_, k) => 1 + ((k * 3 + index) % 7)),
      width: 8 * blockColumns,
      height: 8 * blockRows,
      ...{ blockColumns, blockRows },
      coefficients: Int16Array.from({ length: blockRows * blockColumns * 64 }, (_, i) => {
        const k = i % 64;
        return Math.floor((((i * i * 7 + i * 13 + index * 5) % 401) - 200) / (1 + 4 * ((k >> 3) + (k % 8))));
      }),
    };
  });
  return { width: 32, height: 32, precision: 8, colorSpace, inverted: false, components };
}
