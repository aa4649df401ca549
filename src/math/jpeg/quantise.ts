/**
 * Quantisation (T.81, A.3.4): k = F/q, rounded to the nearest whole number, halves towards zero.
 *
 * The clause leaves halves open. Either neighbour is as far off, and the smaller number costs fewer bits; coefficients with
 * u and v in {0, 4} are whole eighths, so halves are common where steps are small.
 * Layout: coefficients [blocks,64] in table order. Tolerance: exact, also the GPU's twin (jpeg-load-unquantised.wgsl).
 */
export function quantise(coefficients: Float32Array | Float64Array, table: Uint16Array, to: Int16Array): Int16Array {
  if (table.length !== 64) throw new RangeError(`A quantisation table has 64 entries, not ${table.length}`);
  if (to.length !== coefficients.length)
    throw new RangeError(`Room for ${to.length} coefficients, expected ${coefficients.length}`);
  for (let block = 0; block < coefficients.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      const value = coefficients[block + i];
      const magnitude = Math.ceil(Math.abs(value) / table[i] - 0.5);
      to[block + i] = value < 0 ? -magnitude : magnitude;
    }
  }
  return to;
}
