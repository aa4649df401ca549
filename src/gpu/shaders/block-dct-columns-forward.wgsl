#uniforms
@group(0) @binding(1) var<storage, read> picture: array<f32>;
@group(0) @binding(2) var<storage, read_write> columns: array<f32>;

override WG: u32 = 64;
alias Lane = f32;
alias Quad = vec4f;
// A column of the picture, its first element's place, and the row to begin with; where the result goes.
struct Place {
  column: u32,
  y: u32,
  target_at: u32,
  target_row: u32,
}
#import block-line

fn load_quad(place: Place, quad: u32) -> Quad {
  let rows = min(vec4u(place.y + 4u * quad) + vec4u(0u, 1u, 2u, 3u), vec4u(u.height - 1u));
  let at = place.column + rows * u.width;
  return Quad(picture[at.x], picture[at.y], picture[at.z], picture[at.w]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let at = place.target_at + 4u * quad * place.target_row;
  columns[at] = value.x;
  columns[at + place.target_row] = value.y;
  columns[at + 2u * place.target_row] = value.z;
  columns[at + 3u * place.target_row] = value.w;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let padded = u.blocks_x * SIDE;
  if (id.x >= padded * u.blocks_y) { return; }
  let x = id.x % padded;
  let y = id.x / padded * SIDE;
  let column = id.z * u.height * u.width + min(x, u.width - 1u);
  let place = Place(column, y, (id.z * u.blocks_y * SIDE + y) * padded + x, padded);
  store_line(place, forward_line(load_line(place)));
}
