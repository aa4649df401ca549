/** Natural index 8·v + u of a coefficient of an 8×8 block → its place along the zig-zag (T.81, figure A.6). */
export const ZIGZAG_POSITION: Readonly<Uint8Array> = Uint8Array.from({ length: 64 }, (_, natural) => {
  const v = natural >> 3;
  const u = natural & 7;
  const diagonal = v + u;
  // Those before it: whole diagonals, of which those after the longest grow shorter again.
  const longer = Math.max(0, diagonal - 8);
  const before = (diagonal * (diagonal + 1)) / 2 - longer * (longer + 1);
  // Even diagonals run up and to the right, odd ones down and to the left.
  return before + (diagonal % 2 === 0 ? Math.min(7, diagonal) - v : Math.min(7, diagonal) - u);
});
