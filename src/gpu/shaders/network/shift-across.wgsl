#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
// Zig-zag places of the coefficients in natural order, 8v + u.
@group(0) @binding(2) var<storage, read> places: array<u32>;
// [taps, block rows, columns of the result, v < lines, u]
@group(0) @binding(3) var<storage, read_write> shifted: array<f32>;

override WG: u32 = 64;
#import pixel-shift

fn load(block: u32, v: u32, u_at: u32) -> f32 {
  let place = places[8u * v + u_at];
  if (place >= u.coefficients) { return 0.0; }
  return source[block * u.coefficients + place];
}

// One row of coefficients of the block in `column`, zeros beyond the picture.
fn load_line(row: u32, column: u32, v: u32) -> Line {
  if (column >= u.source_columns) { return Line(); }
  let at = row * u.source_columns + column;
  return Line(
    load(at, v, 0u), load(at, v, 1u), load(at, v, 2u), load(at, v, 3u),
    load(at, v, 4u), load(at, v, 5u), load(at, v, 6u), load(at, v, 7u));
}

fn store_line(first: u32, line: Line) {
  shifted[first] = SHIFT_SCALE * line[0];
  shifted[first + 1u] = SHIFT_SCALE * line[1];
  shifted[first + 2u] = SHIFT_SCALE * line[2];
  shifted[first + 3u] = SHIFT_SCALE * line[3];
  shifted[first + 4u] = SHIFT_SCALE * line[4];
  shifted[first + 5u] = SHIFT_SCALE * line[5];
  shifted[first + 6u] = SHIFT_SCALE * line[6];
  shifted[first + 7u] = SHIFT_SCALE * line[7];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let block = id.x / u.lines;
  if (block >= u.block_rows * u.columns) { return; }
  let v = id.x % u.lines;
  let row = block / u.columns;
  let column = block % u.columns * STRIDE;
  // Left of the picture the column is a large unsigned number.
  let taps = taps_of(load_line(row, column - 1u, v), load_line(row, column, v), load_line(row, column + 1u, v));
  let tap_size = u.block_rows * u.columns * u.lines * 8u;
  let first = id.x * 8u;
  if (u.taps == 1u) {
    store_line(first, taps.zero);
    return;
  }
  store_line(first, taps.minus);
  store_line(tap_size + first, taps.zero);
  store_line(2u * tap_size + first, taps.plus);
}
