#uniforms
@group(0) @binding(1) var<storage, read_write> picture: array<f32>;
@group(0) @binding(2) var<storage, read> rows: array<f32>;

override WG: u32 = 64;
alias Lane = f32;
alias Quad = vec4f;
// A column of the coefficients and its step; the picture's column and the row to begin with.
struct Place {
  at: u32,
  row: u32,
  column: u32,
  y: u32,
}
#import block-line

fn load_quad(place: Place, quad: u32) -> Quad {
  let at = place.at + 4u * quad * place.row;
  return Quad(rows[at], rows[at + place.row], rows[at + 2u * place.row], rows[at + 3u * place.row]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let y = place.y + 4u * quad;
  let at = place.column + y * u.width;
  if (y < u.height) { picture[at] = SCALE * value.x; }
  if (y + 1u < u.height) { picture[at + u.width] = SCALE * value.y; }
  if (y + 2u < u.height) { picture[at + 2u * u.width] = SCALE * value.z; }
  if (y + 3u < u.height) { picture[at + 3u * u.width] = SCALE * value.w; }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.width * u.blocks_y) { return; }
  let x = id.x % u.width;
  let y = id.x / u.width * SIDE;
  let padded = u.blocks_x * SIDE;
  let place = Place((id.z * u.blocks_y * SIDE + y) * padded + x, padded, id.z * u.height * u.width + x, y);
  store_line(place, inverse_line(load_line(place)));
}
