#uniforms
// What shift-across leaves: [taps, block rows, columns, v < lines, u].
@group(0) @binding(1) var<storage, read> shifted: array<f32>;
// Zig-zag places of the coefficients in natural order, 8v + u.
@group(0) @binding(2) var<storage, read> places: array<u32>;
// [taps down, taps across, block rows of the result, columns, coefficients]
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

override WG: u32 = 64;
#import pixel-shift

fn load(first: u32, v: u32) -> f32 {
  if (v >= u.lines) { return 0.0; }
  return shifted[first + 8u * v];
}

// One column of coefficients of a block, v running; zeros beyond the picture.
fn load_line(map: u32, row: u32, column: u32, u_at: u32) -> Line {
  if (row >= u.source_rows) { return Line(); }
  let at = ((map * u.source_rows + row) * u.columns + column) * u.lines * 8u + u_at;
  return Line(
    load(at, 0u), load(at, 1u), load(at, 2u), load(at, 3u), load(at, 4u), load(at, 5u), load(at, 6u), load(at, 7u));
}

fn store(first: u32, v: u32, u_at: u32, value: f32) {
  let place = places[8u * v + u_at];
  if (place < u.coefficients) { result[first + place] = SHIFT_SCALE * value; }
}

fn store_line(first: u32, u_at: u32, line: Line) {
  store(first, 0u, u_at, line[0]);
  store(first, 1u, u_at, line[1]);
  store(first, 2u, u_at, line[2]);
  store(first, 3u, u_at, line[3]);
  store(first, 4u, u_at, line[4]);
  store(first, 5u, u_at, line[5]);
  store(first, 6u, u_at, line[6]);
  store(first, 7u, u_at, line[7]);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let block = id.x / u.lines;
  let blocks = u.maps * u.rows * u.columns;
  if (block >= blocks) { return; }
  let u_at = id.x % u.lines;
  let column = block % u.columns;
  let row = block / u.columns % u.rows * STRIDE;
  // One map for every tap across, channel and picture.
  let map = block / u.columns / u.rows;
  let taps = taps_of(
    // Above the picture the row is a large unsigned number.
    load_line(map, row - 1u, column, u_at), load_line(map, row, column, u_at), load_line(map, row + 1u, column, u_at));
  let tap_size = blocks * u.coefficients;
  let first = block * u.coefficients;
  if (u.taps == 1u) {
    store_line(first, u_at, taps.zero);
    return;
  }
  store_line(first, u_at, taps.minus);
  store_line(tap_size + first, u_at, taps.zero);
  store_line(2u * tap_size + first, u_at, taps.plus);
}
