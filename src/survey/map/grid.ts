/** Points of the plane sorted into square cells, so that what is near one is found without asking all. */
export interface Grid {
  /** Points within `reach` of a point, itself too, in an order that only the points decide. `reach` is one cell at most. */
  near(point: number, reach: number, found: (other: number, distance: number) => void): void;
  /** Distance to the n-th nearest other point. */
  nthNearest(point: number, n: number): number;
}

const MOST_CELLS = 1024;

/** `xy`: x, y a point, 0…1 each way; cells have at least the side `cell`. */
export function createGrid(xy: Float64Array, cell: number): Grid {
  const length = xy.length / 2;
  const side = Math.max(1, Math.min(MOST_CELLS, Math.floor(1 / cell)));
  const index = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value * side)));
  const cellOf = (point: number) => index(xy[2 * point + 1]) * side + index(xy[2 * point]);
  const starts = new Uint32Array(side * side + 1);
  for (let i = 0; i < length; i++) starts[cellOf(i) + 1]++;
  for (let c = 0; c < side * side; c++) starts[c + 1] += starts[c];
  const members = new Uint32Array(length);
  const filled = starts.slice();
  for (let i = 0; i < length; i++) members[filled[cellOf(i)]++] = i;

  const distance = (a: number, b: number) => Math.hypot(xy[2 * a] - xy[2 * b], xy[2 * a + 1] - xy[2 * b + 1]);

  /** All points of the cells that are at most `rings` away from the point's own. */
  const visit = (point: number, rings: number, found: (other: number, distance: number) => void): void => {
    const [column, row] = [index(xy[2 * point]), index(xy[2 * point + 1])];
    for (let r = Math.max(0, row - rings); r <= Math.min(side - 1, row + rings); r++) {
      const from = starts[r * side + Math.max(0, column - rings)];
      const to = starts[r * side + Math.min(side - 1, column + rings) + 1];
      for (let m = from; m < to; m++) found(members[m], distance(point, members[m]));
    }
  };

  return {
    near: (point, reach, found) => {
      visit(point, 1, (other, apart) => {
        if (apart <= reach) found(other, apart);
      });
    },
    nthNearest: (point, n) => {
      for (let rings = 1; ; rings *= 2) {
        const distances: number[] = [];
        visit(point, rings, (other, apart) => {
          if (other !== point) distances.push(apart);
        });
        const nth = distances.sort((a, b) => a - b)[n - 1];
        // Points of farther cells are at least `rings` cells away.
        if (rings >= side || (nth !== undefined && nth <= rings / side)) return nth ?? 0;
      }
    },
  };
}
