#uniforms
@group(0) @binding(1) var<storage, read> map: array<f32>;
// [positions, quads]
@group(0) @binding(2) var<storage, read_write> gathered: array<vec4f>;

override WG: u32 = 64;
#import dense-columns

const NOWHERE = 0xffffffffu;

// Where the coefficients of the quad's block begin, for one position of the result.
fn start_of(quad: Quad, position: u32) -> u32 {
  let blocks = u.rows * u.columns;
  if (EXPLODED == 1u) { return ((quad.channel * u.batch + position) * blocks + quad.block) * u.n; }
  let result_columns = u.columns / u.stride;
  let result_blocks = blocks / (u.stride * u.stride);
  let picture = position / result_blocks;
  let block = position % result_blocks;
  let row = i32(block / result_columns * u.stride + quad.block / u.reach) + u.lowest;
  let column = i32(block % result_columns * u.stride + quad.block % u.reach) + u.lowest;
  if (row < 0 || column < 0 || row >= i32(u.rows) || column >= i32(u.columns)) { return NOWHERE; }
  return ((quad.channel * u.batch + picture) * blocks + u32(row) * u.columns + u32(column)) * u.n;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  if (id.x >= u.quads) { return; }
  let quad = quad_at(id.x);
  for (var p = id.y; p < u.positions; p += groups.y) {
    let start = start_of(quad, u.first_position + p);
    var four = vec4f(0.0);
    if (start != NOWHERE) {
      for (var i = 0u; i < min(4u, u.n - quad.first); i++) { four[i] = map[start + quad.first + i]; }
    }
    gathered[p * u.quads + id.x] = four;
  }
}
