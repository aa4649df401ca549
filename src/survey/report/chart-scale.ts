/** How long a count is drawn: counts run over decades, so bars of bins are logarithmic; 1 file is a little, 0 nothing. */

/** 0…1. */
export function logShare(count: number, most: number): number {
  return count <= 0 ? 0 : Math.log1p(count) / Math.log1p(Math.max(most, 1));
}
