#uniforms
@group(0) @binding(1) var<storage, read> map: array<f32>;
@group(0) @binding(2) var<storage, read> order: array<vec4u>;
@group(0) @binding(3) var<storage, read_write> ranges: array<atomic<u32>>;

override WG: u32 = 64;
#import map-block

var<private> largest: vec4f;

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  largest = max(largest, abs(value));
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
  // Of numbers that are not negative, larger bits mean a larger number.
  let bits = bitcast<u32>(max(max(largest.x, largest.y), max(largest.z, largest.w)));
  atomicMax(&ranges[u.map_range], bits);
  atomicMax(&ranges[u.first_channel_range + channel], bits);
}
