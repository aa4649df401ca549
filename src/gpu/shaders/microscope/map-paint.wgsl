#uniforms
@group(0) @binding(1) var<storage, read> map: array<f32>;
@group(0) @binding(2) var<storage, read> order: array<vec4u>;
@group(0) @binding(3) var<storage, read> ranges: array<f32>;
@group(0) @binding(4) var<storage, read> colors: array<u32>;
@group(0) @binding(5) var<storage, read_write> atlas: array<u32>;

override WG: u32 = 64;
#import map-block

var<private> shown: array<vec4f, 16>;

fn color_of(value: f32, scale: f32) -> u32 {
  let share = min(abs(value) * scale, 1.0);
  let size = select(pow(share, u.power), share, u.power == 1.0);
  return colors[u32(128.0 + round(127.0 * sign(value) * size))];
}

// Kept until all are there: written in a loop, the texels take a fraction of the code, and of its compilation.
fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  shown[y % 8u * 2u + x % 8u / 4u] = value;
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
  store_block(channel, y, x, shown_block(channel, y, x));
  let range = ranges[u.first_range + u.range_step * channel];
  let scale = select(0.0, 1.0 / range, range > 0.0);
  let corner = vec2u(u.x, u.y) + vec2u(u.step_x, u.step_y) * vec2u(channel % u.columns, channel / u.columns);
  let first = (corner.y + y) * u.atlas_width + corner.x + x;
  let sides = min(vec2u(SIDE), vec2u(u.width - x, u.height - y));
  for (var row = 0u; row < sides.y; row++) {
    for (var column = 0u; column < sides.x; column++) {
      atlas[first + row * u.atlas_width + column] = color_of(shown[row * 2u + column / 4u][column % 4u], scale);
    }
  }
}
