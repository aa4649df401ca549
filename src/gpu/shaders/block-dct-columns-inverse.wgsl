#uniforms
#import picture-store
@group(0) @binding(2) var<storage, read> rows: array<vec4f>;

override WG: u32 = 64;
alias Lane = vec4f;
alias Quad = mat4x4f;
struct Place {
  channel: u32,
  y: u32,
  x: u32,
}
#import block-line

fn load_quad(place: Place, quad: u32) -> Quad {
  let row = u.blocks_x * SIDE / 4u;
  let at = (place.channel * u.blocks_y * SIDE + place.y + 4u * quad) * row + place.x / 4u;
  return Quad(rows[at], rows[at + row], rows[at + 2u * row], rows[at + 3u * row]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let y = place.y + 4u * quad;
  store_pixels(place.channel, y, place.x, SCALE * value[0]);
  store_pixels(place.channel, y + 1u, place.x, SCALE * value[1]);
  store_pixels(place.channel, y + 2u, place.x, SCALE * value[2]);
  store_pixels(place.channel, y + 3u, place.x, SCALE * value[3]);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let fours = u.blocks_x * SIDE / 4u;
  if (id.x >= fours * u.blocks_y) { return; }
  let place = Place(id.z, id.x / fours * SIDE, id.x % fours * 4u);
  store_line(place, inverse_line(load_line(place)));
}
