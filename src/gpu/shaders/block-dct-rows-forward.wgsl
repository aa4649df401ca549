#uniforms
@group(0) @binding(1) var<storage, read> columns: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> coefficients: array<vec4f>;

override WG: u32 = 64;
alias Lane = vec4f;
alias Quad = mat4x4f;
// Where a block's four rows begin, and the length of a row, in groups of four.
struct Place {
  at: u32,
  row: u32,
}
#import block-line

fn load_quad(place: Place, quad: u32) -> Quad {
  let at = place.at + quad;
  return transpose(Quad(columns[at], columns[at + place.row], columns[at + 2u * place.row], columns[at + 3u * place.row]));
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let at = place.at + quad;
  let rows = SCALE * transpose(value);
  coefficients[at] = rows[0];
  coefficients[at + place.row] = rows[1];
  coefficients[at + 2u * place.row] = rows[2];
  coefficients[at + 3u * place.row] = rows[3];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let height = u.blocks_y * SIDE;
  if (id.x >= u.blocks_x * height / 4u) { return; }
  let row = u.blocks_x * SIDE / 4u;
  let y = id.x / u.blocks_x * 4u;
  let place = Place((id.z * height + y) * row + id.x % u.blocks_x * (SIDE / 4u), row);
  store_line(place, forward_line(load_line(place)));
}
