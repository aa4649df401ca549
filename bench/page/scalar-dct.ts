/**
 * The 8×8 DCT as one writes it in plain JavaScript: rows, then columns, each value a sum of eight products with a table.
 *
 *     C = D·f·Dᵀ,  D[k,n] = s(k)·cos(π(2n+1)k/16),  s(0) = √(1/8), s(k>0) = √(2/8);  f32 [H,W] → f32 [H,W], in place of
 *     the pixels (coefficient (i,j) of a block at its row i, column j). Sides are whole blocks.
 */
const BLOCK = 8;

export function createScalarDct(width: number, height: number): (plane: Float32Array, out: Float32Array) => void {
  if (width % BLOCK !== 0 || height % BLOCK !== 0)
    throw new RangeError(`Sides must be multiples of 8; got ${width}×${height}.`);
  const table = Float32Array.from({ length: BLOCK * BLOCK }, (_, at) => {
    const [k, n] = [Math.floor(at / BLOCK), at % BLOCK];
    return Math.sqrt((k === 0 ? 1 : 2) / BLOCK) * Math.cos((Math.PI * (2 * n + 1) * k) / (2 * BLOCK));
  });
  const rows = new Float32Array(BLOCK * BLOCK);
  return (plane, out) => {
    for (let top = 0; top < height; top += BLOCK) {
      for (let left = 0; left < width; left += BLOCK) {
        for (let y = 0; y < BLOCK; y++) {
          const start = (top + y) * width + left;
          for (let k = 0; k < BLOCK; k++) {
            let sum = 0;
            for (let n = 0; n < BLOCK; n++) sum += plane[start + n] * table[k * BLOCK + n];
            rows[y * BLOCK + k] = sum;
          }
        }
        for (let k = 0; k < BLOCK; k++) {
          for (let x = 0; x < BLOCK; x++) {
            let sum = 0;
            for (let n = 0; n < BLOCK; n++) sum += rows[n * BLOCK + x] * table[k * BLOCK + n];
            out[(top + k) * width + left + x] = sum;
          }
        }
      }
    }
  };
}
