/**
 * What compressing does to a file's coefficients, without a detour over pixels.
 *
 * Requantised: k' = round(k·q / q'), q' the IJG table of the quality asked for, halves towards zero as in T.81's A.3.4.
 * Kept: of all coefficients of all components together the largest |k·q| stay, the others are 0; DC coefficients compete
 * like all others, and of equal ones the first stays (components in order, blocks row-major, natural order).
 * Exact: whole numbers only. Subsampling and size stay as they were.
 */
import { ijgTable, type CoefficientImage, type JpegComponent } from '../../../codec/jpeg';
import { quantise } from '../../../math/jpeg/quantise';

export function requantise(image: CoefficientImage, quality: number): CoefficientImage {
  // libjpeg gives all components of an RGB file luma's table.
  const tables = [ijgTable('luma', quality), ijgTable(image.colorSpace === 'ycbcr' ? 'chroma' : 'luma', quality)];
  const components = image.components.map((component, index): JpegComponent => {
    const table = tables[Math.min(index, 1)];
    const { coefficients } = component;
    const values = Float64Array.from(coefficients, (k, i) => k * component.table[i & 63]);
    return {
      ...component,
      tableId: Math.min(index, 1),
      table,
      coefficients: quantise(values, table, new Int16Array(values.length)),
    };
  });
  return { ...bare(image), components };
}

/** `share` of all coefficients, zeros included: round(share · count) of them, one at least. */
export function keepLargest(image: CoefficientImage, share: number): CoefficientImage {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share of ${share}, expected 0…1`);
  const magnitudes = image.components.map(({ coefficients, table }) =>
    Float64Array.from(coefficients, (k, i) => Math.abs(k * table[i & 63])),
  );
  const total = magnitudes.reduce((sum, { length }) => sum + length, 0);
  const kept = Math.max(1, Math.round(share * total));
  if (kept >= total) return { ...bare(image), components: image.components };
  const sorted = new Float64Array(total);
  let at = 0;
  for (const plane of magnitudes) {
    sorted.set(plane, at);
    at += plane.length;
  }
  sorted.sort();
  const threshold = sorted[total - kept];
  /** Of those that equal the threshold, so many stay. */
  let ties = kept - sorted.reduce((count, value) => count + (value > threshold ? 1 : 0), 0);
  const components = image.components.map((component, index): JpegComponent => {
    const coefficients = component.coefficients.map((k, i) => {
      const magnitude = magnitudes[index][i];
      if (magnitude > threshold) return k;
      return magnitude === threshold && ties-- > 0 ? k : 0;
    });
    return { ...component, coefficients };
  });
  return { ...bare(image), components };
}

/** Share of the coefficients that are not zero. */
export function nonZeroShare({ components }: CoefficientImage): number {
  let [count, nonZero] = [0, 0];
  for (const { coefficients } of components) {
    count += coefficients.length;
    for (const k of coefficients) if (k !== 0) nonZero += 1;
  }
  return nonZero / count;
}

/** Without what belongs to one file only: its bytes, segments and bits. */
function bare({
  width,
  height,
  precision,
  colorSpace,
  inverted,
}: CoefficientImage): Omit<CoefficientImage, 'components'> {
  return { width, height, precision, colorSpace, inverted };
}
