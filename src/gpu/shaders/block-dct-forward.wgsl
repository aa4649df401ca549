#uniforms
#import picture-load
@group(0) @binding(2) var<storage, read_write> coefficients: array<vec4f>;

override WG: u32 = 64;
alias Lane = vec4f;
#import whole-block

fn load_four(channel: u32, y: u32, x: u32) -> vec4f {
  return load_pixels(channel, y, x);
}

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  coefficients[((channel * u.blocks_y * SIDE + y) * u.blocks_x * SIDE + x) / 4u] = value;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks_x * u.blocks_y) { return; }
  let y = id.x / u.blocks_x * SIDE;
  let x = id.x % u.blocks_x * SIDE;
  store_block(id.z, y, x, forward_block(load_block(id.z, y, x)));
}
