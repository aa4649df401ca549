/** `v 2, u 5`: vertical and horizontal frequency of a natural index, half-cycles per block; 0 is the mean. */
export function frequencyName(index: number): string {
  return index === 0 ? 'v 0, u 0 (mean)' : `v ${index >> 3}, u ${index & 7}`;
}
