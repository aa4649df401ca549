/** Zig-zag order (T.81, figure A.6): index along the zig-zag → natural index 8·v + u. */
export const ZIGZAG: Readonly<Uint8Array> = buildZigzag();

/** Natural index → index along the zig-zag. */
export const ZIGZAG_INDEX: Readonly<Uint8Array> = Uint8Array.from({ length: 64 }, (_, natural) =>
  ZIGZAG.indexOf(natural),
);

function buildZigzag(): Uint8Array {
  const order = new Uint8Array(64);
  let at = 0;
  for (let diagonal = 0; diagonal < 15; diagonal++) {
    const first = Math.max(0, diagonal - 7);
    const last = Math.min(7, diagonal);
    for (let step = first; step <= last; step++) {
      // Even diagonals run up and to the right, odd ones down and to the left.
      const u = diagonal % 2 === 0 ? step : diagonal - step;
      order[at++] = 8 * (diagonal - u) + u;
    }
  }
  return order;
}
