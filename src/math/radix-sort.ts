/**
 * Stable sort of unsigned 32-bit values by unsigned 32-bit keys, ascending: least significant digit first, three digits
 * of 11 bits, digits that are the same everywhere skipped. Linear time; two scratch arrays of the same size.
 * Source: Knuth, TAOCP vol. 3, §5.2.5.
 */
const DIGIT_BITS = 11;
const BINS = 1 << DIGIT_BITS;

export interface Sorted {
  readonly keys: Uint32Array;
  readonly values: Uint32Array;
}

/** The inputs are used as scratch and may be returned. */
export function radixSort(keys: Uint32Array, values: Uint32Array): Sorted {
  const n = keys.length;
  if (values.length !== n) throw new RangeError(`${values.length} values for ${n} keys`);
  const low = new Uint32Array(BINS);
  const middle = new Uint32Array(BINS);
  const high = new Uint32Array(BINS);
  for (let i = 0; i < n; i++) {
    const key = keys[i];
    low[key & (BINS - 1)]++;
    middle[(key >>> DIGIT_BITS) & (BINS - 1)]++;
    high[key >>> (2 * DIGIT_BITS)]++;
  }
  let fromKeys = keys;
  let fromValues = values;
  let toKeys: Uint32Array = new Uint32Array(n);
  let toValues: Uint32Array = new Uint32Array(n);
  [low, middle, high].forEach((bins, digit) => {
    if (bins.includes(n)) return;
    let start = 0;
    for (let b = 0; b < BINS; b++) {
      const count = bins[b];
      bins[b] = start;
      start += count;
    }
    scatter(fromKeys, fromValues, toKeys, toValues, bins, digit * DIGIT_BITS);
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  });
  return { keys: fromKeys, values: fromValues };
}

function scatter(
  fromKeys: Uint32Array,
  fromValues: Uint32Array,
  toKeys: Uint32Array,
  toValues: Uint32Array,
  next: Uint32Array,
  shift: number,
): void {
  for (let i = 0; i < fromKeys.length; i++) {
    const key = fromKeys[i];
    const to = next[(key >>> shift) & (BINS - 1)]++;
    toKeys[to] = key;
    toValues[to] = fromValues[i];
  }
}

/** The same for whole non-negative keys below 2⁵³: 0…n−1 in ascending order of `keys`, ties by index. */
export function sortedIndices(keys: Float64Array): Uint32Array {
  const n = keys.length;
  const indices = new Uint32Array(n);
  const digits = new Uint32Array(n);
  let wide = false;
  for (let i = 0; i < n; i++) {
    indices[i] = i;
    digits[i] = keys[i] % 0x100000000;
    wide ||= keys[i] >= 0x100000000;
  }
  const byLow = radixSort(digits, indices).values;
  if (!wide) return byLow;
  const highDigits = new Uint32Array(n);
  for (let i = 0; i < n; i++) highDigits[i] = keys[byLow[i]] / 0x100000000;
  return radixSort(highDigits, byLow).values;
}
