#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<vec4f>;
@group(0) @binding(2) var<storage, read> ranks: array<vec4u>;
@group(0) @binding(3) var<storage, read_write> rows: array<vec4f>;

override WG: u32 = 64;
alias Lane = vec4f;
alias Quad = mat4x4f;
// Where a block's four rows begin, and the length of a row, in groups of four.
struct Place {
  at: u32,
  row: u32,
}
#import block-line
#import keep-vec4

fn kept(at: u32) -> vec4f {
  return kept_vec4(coefficients[at], ranks[at]);
}

fn load_quad(place: Place, quad: u32) -> Quad {
  let at = place.at + quad;
  return transpose(Quad(kept(at), kept(at + place.row), kept(at + 2u * place.row), kept(at + 3u * place.row)));
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let at = place.at + quad;
  let turned = transpose(value);
  rows[at] = turned[0];
  rows[at + place.row] = turned[1];
  rows[at + 2u * place.row] = turned[2];
  rows[at + 3u * place.row] = turned[3];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let height = u.blocks_y * SIDE;
  if (id.x >= u.blocks_x * height / 4u) { return; }
  let row = u.blocks_x * SIDE / 4u;
  let y = id.x / u.blocks_x * 4u;
  let place = Place((id.z * height + y) * row + id.x % u.blocks_x * (SIDE / 4u), row);
  store_line(place, inverse_line(load_line(place)));
}
