#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<vec4f>;
@group(0) @binding(2) var<storage, read> ranks: array<vec4u>;
@group(0) @binding(3) var<storage, read_write> rows: array<vec4f>;

override WG: u32 = 64;
alias Lane = f32;
alias Quad = vec4f;
// Where a block's row begins, in groups of four.
alias Place = u32;
#import block-line
#import keep-vec4

fn load_quad(place: Place, quad: u32) -> Quad {
  return kept_vec4(coefficients[place + quad], ranks[place + quad]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  rows[place + quad] = value;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let lines = u.blocks_x * u.blocks_y * SIDE;
  if (id.x >= lines) { return; }
  let place = (id.z * lines + id.x) * (SIDE / 4u);
  store_line(place, inverse_line(load_line(place)));
}
