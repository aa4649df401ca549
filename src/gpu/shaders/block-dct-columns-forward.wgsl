#uniforms
#import picture-load
@group(0) @binding(2) var<storage, read_write> columns: array<vec4f>;

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
  let y = place.y + 4u * quad;
  return Quad(
    load_pixels(place.channel, y, place.x), load_pixels(place.channel, y + 1u, place.x),
    load_pixels(place.channel, y + 2u, place.x), load_pixels(place.channel, y + 3u, place.x));
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let row = u.blocks_x * SIDE / 4u;
  let at = (place.channel * u.blocks_y * SIDE + place.y + 4u * quad) * row + place.x / 4u;
  columns[at] = value[0];
  columns[at + row] = value[1];
  columns[at + 2u * row] = value[2];
  columns[at + 3u * row] = value[3];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let fours = u.blocks_x * SIDE / 4u;
  if (id.x >= fours * u.blocks_y) { return; }
  let place = Place(id.z, id.x / fours * SIDE, id.x % fours * 4u);
  store_line(place, forward_line(load_line(place)));
}
