/**
 * Quantisation (T.81, A.3.4): k = F/q, rounded to the nearest whole number, halves away from zero.
 *
 * Layout: coefficients [blocks,64] in table order. Tolerance: exact for the given F; the GPU's twin works in f32 and may
 * differ by 1 where F/q lies within 1e-4 of a half and is not itself a whole eighth over q.
 */
export function quantise(coefficients: Float32Array | Float64Array, table: Uint16Array, to: Int16Array): Int16Array {
  if (table.length !== 64) throw new RangeError(`A quantisation table has 64 entries, not ${table.length}`);
  if (to.length !== coefficients.length)
    throw new RangeError(`Room for ${to.length} coefficients, expected ${coefficients.length}`);
  for (let block = 0; block < coefficients.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      const value = coefficients[block + i];
      const magnitude = Math.floor(Math.abs(value) / table[i] + 0.5);
      to[block + i] = value < 0 ? -magnitude : magnitude;
    }
  }
  return to;
}
