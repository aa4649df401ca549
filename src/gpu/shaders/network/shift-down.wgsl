#uniforms
// What shift-across leaves: [taps, block rows, columns, u, v / 4].
@group(0) @binding(1) var<storage, read> shifted: array<vec4f>;
// Zig-zag places of the coefficients (v, u), as vec4 over u: element 2v + ⌊u/4⌋.
@group(0) @binding(2) var<storage, read> places: array<vec4u>;
// [taps down, taps across, block rows of the result, columns, coefficients]
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

override WG: u32 = 16;
#import pixel-shift-line

// Four columns of coefficients of a block, v running; zeros beyond the picture.
fn load_line(map: u32, row: u32, column: u32, half: u32) -> Line {
  var line: Line;
  if (row < u.source_rows) {
    let first = ((map * u.source_rows + row) * u.columns + column) * 16u + half * 8u;
    let top = transpose(mat4x4f(shifted[first], shifted[first + 2u], shifted[first + 4u], shifted[first + 6u]));
    line = Line(top[0], top[1], top[2], top[3], vec4f(), vec4f(), vec4f(), vec4f());
    if (u.halves == 2u) {
      let low = transpose(
        mat4x4f(shifted[first + 1u], shifted[first + 3u], shifted[first + 5u], shifted[first + 7u]));
      line = Line(top[0], top[1], top[2], top[3], low[0], low[1], low[2], low[3]);
    }
  }
  return line;
}

fn store_line(first: u32, half: u32, line: Line) {
  var values = line;
  for (var v = 0u; v < 8u; v++) {
    let place = places[2u * v + half];
    let value = SHIFT_SCALE * values[v];
    if (place.x < u.coefficients) { result[first + place.x] = value.x; }
    if (place.y < u.coefficients) { result[first + place.y] = value.y; }
    if (place.z < u.coefficients) { result[first + place.z] = value.z; }
    if (place.w < u.coefficients) { result[first + place.w] = value.w; }
  }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let block = id.x / u.halves;
  let blocks = u.maps * u.rows * u.columns;
  if (block >= blocks) { return; }
  let half = id.x % u.halves;
  let column = block % u.columns;
  let row = block / u.columns % u.rows * STRIDE;
  // One map for every tap across, channel and picture.
  let map = block / u.columns / u.rows;
  let taps = taps_of(
    // Above the picture the row is a large unsigned number.
    load_line(map, row - 1u, column, half), load_line(map, row, column, half), load_line(map, row + 1u, column, half));
  let tap_size = blocks * u.coefficients;
  let first = block * u.coefficients;
  if (u.taps == 1u) {
    store_line(first, half, taps.zero);
    return;
  }
  store_line(first, half, taps.minus);
  store_line(tap_size + first, half, taps.zero);
  store_line(2u * tap_size + first, half, taps.plus);
}
