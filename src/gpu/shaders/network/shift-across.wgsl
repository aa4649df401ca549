#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
// Zig-zag places of the coefficients (v, u), as vec4 over v: element 2u + ⌊v/4⌋.
@group(0) @binding(2) var<storage, read> places: array<vec4u>;
// [taps, block rows, columns of the result, u, v / 4]
@group(0) @binding(3) var<storage, read_write> shifted: array<vec4f>;

override WG: u32 = 16;
#import pixel-shift-line

fn load_four(block: u32, half: u32, i: u32) -> vec4f {
  let place = places[2u * i + half];
  let at = block * u.coefficients + min(place, vec4u(u.coefficients - 1u));
  return select(
    vec4f(0.0), vec4f(source[at.x], source[at.y], source[at.z], source[at.w]), place < vec4u(u.coefficients));
}

// Four rows of coefficients of the block in `column`, zeros beyond the picture.
fn load_line(row: u32, column: u32, half: u32) -> Line {
  var line: Line;
  if (column < u.source_columns) {
    let block = row * u.source_columns + column;
    for (var i = 0u; i < 8u; i++) { line[i] = load_four(block, half, i); }
  }
  return line;
}

fn store_line(first: u32, line: Line) {
  shifted[first] = SHIFT_SCALE * line[0];
  shifted[first + 2u] = SHIFT_SCALE * line[1];
  shifted[first + 4u] = SHIFT_SCALE * line[2];
  shifted[first + 6u] = SHIFT_SCALE * line[3];
  shifted[first + 8u] = SHIFT_SCALE * line[4];
  shifted[first + 10u] = SHIFT_SCALE * line[5];
  shifted[first + 12u] = SHIFT_SCALE * line[6];
  shifted[first + 14u] = SHIFT_SCALE * line[7];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let block = id.x / u.halves;
  if (block >= u.block_rows * u.columns) { return; }
  let half = id.x % u.halves;
  let row = block / u.columns;
  let column = block % u.columns * STRIDE;
  let taps = taps_of(
    // Left of the picture the column is a large unsigned number.
    load_line(row, column - 1u, half), load_line(row, column, half), load_line(row, column + 1u, half));
  let tap_size = u.block_rows * u.columns * 16u;
  let first = block * 16u + half;
  if (u.taps == 1u) {
    store_line(first, taps.zero);
    return;
  }
  store_line(first, taps.minus);
  store_line(tap_size + first, taps.zero);
  store_line(2u * tap_size + first, taps.plus);
}
