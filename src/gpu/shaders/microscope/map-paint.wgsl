#uniforms
@group(0) @binding(1) var<storage, read> map: array<f32>;
@group(0) @binding(2) var<storage, read> order: array<vec4u>;
@group(0) @binding(3) var<storage, read> ranges: array<f32>;
@group(0) @binding(4) var<storage, read> colors: array<u32>;
@group(0) @binding(5) var<storage, read_write> atlas: array<u32>;

override WG: u32 = 64;
#import map-block

var<private> corner: vec2u;
var<private> scale: f32;

fn color_of(value: f32) -> u32 {
  let share = min(abs(value) * scale, 1.0);
  let size = select(pow(share, u.power), share, u.power == 1.0);
  return colors[u32(128.0 + round(127.0 * sign(value) * size))];
}

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  if (y >= u.height) { return; }
  let row = (corner.y + y) * u.atlas_width + corner.x;
  for (var i = 0u; i < 4u; i++) {
    if (x + i < u.width) { atlas[row + x + i] = color_of(value[i]); }
  }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let columns = (u.width + 7u) / 8u;
  let blocks = columns * ((u.height + 7u) / 8u);
  let channel = id.x / blocks;
  if (channel >= u.channels) { return; }
  let block = id.x % blocks;
  let y = block / columns * SIDE;
  let x = block % columns * SIDE;
  corner = vec2u(u.x, u.y) + vec2u(u.step_x, u.step_y) * vec2u(channel % u.columns, channel / u.columns);
  let range = ranges[u.first_range + u.range_step * channel];
  scale = select(0.0, 1.0 / range, range > 0.0);
  store_block(channel, y, x, shown_block(channel, y, x));
}
