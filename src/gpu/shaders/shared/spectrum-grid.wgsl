// Which coefficient a display cell shows: settings/spectrum-layout.ts. The importing shader has the uniforms of
// SPECTRUM_GRID_UNIFORMS, the bindings cells and ranks, and COUNT, the number of channels shown.

// 0 real coefficients as stored, 1 the DFT's half spectrum, 2 its four planes.
override GRID: u32 = 0;

struct Spot {
  // Where its value and its rank stand.
  cell: u32,
  rank: u32,
  // The rank of its mirror image, which makes the same waves (planes only).
  mirror: u32,
  // -1 for a conjugate.
  turn: f32,
  // False in the gap between planes.
  there: bool,
}

fn spot_at(x: u32, y: u32) -> Spot {
  if (GRID == 0u) {
    let at = y * u.columns + x;
    return Spot(at, at, at, 1.0, true);
  }
  if (GRID == 1u) {
    var column = x + u.shift_x;
    var row = y + u.shift_y;
    column -= select(0u, u.width, column >= u.width);
    row -= select(0u, u.rows, row >= u.rows);
    let conjugate = column >= u.columns;
    column = select(column, u.width - column, conjugate);
    row = select(row, select(u.rows - row, 0u, row == 0u), conjugate);
    let at = row * u.columns + column;
    return Spot(at, at, at, select(1.0, -1.0, conjugate), true);
  }
  let right = x >= u.step_x;
  let below = y >= u.step_y;
  let column = select(x, x - u.step_x, right);
  let row = select(y, y - u.step_y, below);
  let plane = select(0u, 2u, below) + select(0u, 1u, right);
  let there = column < u.plane_width && row < u.plane_height;
  let mirror = select(u.rows - row, 0u, row == 0u) * u.columns + column;
  return Spot((plane * u.plane_height + row) * u.plane_width + column, row * u.columns + column, mirror, 1.0, there);
}

// The ranks of a coefficient in the channels shown; with one channel it stands three times.
fn ranks_at(at: u32) -> vec3u {
  let plane = u.rows * u.columns;
  let first = u.channel_from * plane + at;
  if (COUNT == 1u) { return vec3u(ranks[first]); }
  return vec3u(ranks[first], ranks[first + plane], ranks[first + 2u * plane]);
}
