// A matrix times the gathered columns: a thread makes ROWS × POSITIONS numbers, each quad of the map with each quad of a
// position. Rows of a thread are a workgroup apart, so that neighbours read neighbours.
#uniforms
// [quads, map_rows]
@group(0) @binding(1) var<storage, read> dense: array<vec4f>;
// [positions, quads]
@group(0) @binding(2) var<storage, read> gathered: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> result: array<f32>;

override WG: u32 = 64;
// 1 or 4 each.
override ROWS: u32 = 4;
override POSITIONS: u32 = 4;

fn store(row: u32, position: u32, value: f32) {
  if (row >= u.map_rows || position >= u.positions) { return; }
  let unit = u.first_unit + row / u.n;
  let coefficient = row % u.n;
  let channel = unit / u.unit_blocks;
  let column = channel * u.all_positions + u.first_position + position;
  // A constant is 8 times itself in the mean of an orthonormal block, and nowhere else.
  let constant = select(0.0, 8.0 * bias[channel], coefficient == 0u);
  result[(column * u.unit_blocks + unit % u.unit_blocks) * u.n + coefficient] = value + constant;
}

@compute @workgroup_size(WG)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let last_row = u.map_rows - 1u;
  let row = group.x * WG * ROWS + local;
  let at = min(vec4u(row) + WG * vec4u(0, 1, 2, 3), vec4u(last_row));
  let position = id.y * POSITIONS;
  let starts = u.quads * min(vec4u(position) + vec4u(0, 1, 2, 3), vec4u(u.positions - 1u));
  // Each column is a row of the map, each component a position; with one position, each component of a0 is a row.
  var a0 = vec4f();
  var a1 = vec4f();
  var a2 = vec4f();
  var a3 = vec4f();
  var step = 0u;
  for (var q = 0u; q < u.quads; q++) {
    let x = gathered[starts.x + q];
    let w = dense[step + at.x];
    if (POSITIONS == 4u) {
      let four = mat4x4f(x, gathered[starts.y + q], gathered[starts.z + q], gathered[starts.w + q]);
      a0 += w * four;
      if (ROWS == 4u) {
        a1 += dense[step + at.y] * four;
        a2 += dense[step + at.z] * four;
        a3 += dense[step + at.w] * four;
      }
    } else if (ROWS == 4u) {
      a0 += x * mat4x4f(w, dense[step + at.y], dense[step + at.z], dense[step + at.w]);
    } else {
      a0.x += dot(x, w);
    }
    step += u.map_rows;
  }
  if (POSITIONS == 1u) {
    for (var r = 0u; r < ROWS; r++) { store(row + r * WG, position, a0[r]); }
    return;
  }
  var sums = array<vec4f, 4>(a0, a1, a2, a3);
  for (var r = 0u; r < ROWS; r++) {
    for (var p = 0u; p < POSITIONS; p++) { store(row + r * WG, position + p, sums[r][p]); }
  }
}
