/** Tables held as text, 64 numbers in natural order, or the 36 of a symmetric one: row v from column v on. */

export const numbersOf = (text: string): number[] => text.trim().split(/\s+/).map(Number);

/** Natural order from the upper triangle, row by row: T[v,u] = T[u,v]. */
export function symmetricTable(text: string): number[] {
  const triangle = numbersOf(text);
  if (triangle.length !== 36) throw new RangeError(`expected the 36 numbers of a triangle, got ${triangle.length}`);
  const table = new Array<number>(64).fill(0);
  let at = 0;
  for (let v = 0; v < 8; v++) {
    for (let u = v; u < 8; u++) {
      table[8 * v + u] = triangle[at];
      table[8 * u + v] = triangle[at++];
    }
  }
  return table;
}
