#uniforms
// [outputs, inputs, taps]
@group(0) @binding(1) var<storage, read> weights: array<f32>;
// [window parts, quads of a block, n]
@group(0) @binding(2) var<storage, read> windows: array<vec4f>;
// For each neighbour where its window parts begin, the end, and for each part its tap.
@group(0) @binding(3) var<storage, read> parts: array<u32>;
// [quads, map_rows]
@group(0) @binding(4) var<storage, read_write> dense: array<vec4f>;

override WG: u32 = 64;
#import dense-columns

const NONE = 0xffffffffu;

// The neighbour that the quad's block is of the row's block.
fn neighbour_of(quad: Quad, unit: u32) -> u32 {
  if (EXPLODED == 0u) { return quad.block; }
  let result_columns = u.columns / u.stride;
  let block = unit % u.unit_blocks;
  let down = i32(quad.block / u.columns) - i32(block / result_columns * u.stride) - u.lowest;
  let across = i32(quad.block % u.columns) - i32(block % result_columns * u.stride) - u.lowest;
  if (min(down, across) < 0 || max(down, across) >= i32(u.reach)) { return NONE; }
  return u32(down) * u.reach + u32(across);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  if (id.x >= u.map_rows) { return; }
  let unit = u.first_unit + id.x / u.n;
  let output_coefficient = id.x % u.n;
  let quads_of_block = (u.n + 3u) / 4u;
  for (var q = id.y; q < u.quads; q += groups.y) {
    let quad = quad_at(q);
    let neighbour = neighbour_of(quad, unit);
    var sum = vec4f(0.0);
    if (neighbour != NONE) {
      let pair = (unit / u.unit_blocks * u.inputs + quad.channel) * u.taps;
      for (var part = parts[neighbour]; part < parts[neighbour + 1u]; part++) {
        let weight = weights[pair + parts[u.reach * u.reach + 1u + part]];
        sum += weight * windows[(part * quads_of_block + quad.first / 4u) * u.n + output_coefficient];
      }
    }
    dense[q * u.map_rows + id.x] = sum;
  }
}
