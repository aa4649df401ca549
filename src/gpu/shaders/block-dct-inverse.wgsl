#uniforms
#import picture-store
@group(0) @binding(2) var<storage, read> coefficients: array<vec4f>;
@group(0) @binding(3) var<storage, read> ranks: array<vec4u>;

override WG: u32 = 64;
alias Lane = vec4f;
#import whole-block
#import keep-vec4

fn load_four(channel: u32, y: u32, x: u32) -> vec4f {
  let at = ((channel * u.blocks_y * SIDE + y) * u.blocks_x * SIDE + x) / 4u;
  return kept_vec4(coefficients[at], ranks[at]);
}

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  store_pixels(channel, y, x, value);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks_x * u.blocks_y) { return; }
  let y = id.x / u.blocks_x * SIDE;
  let x = id.x % u.blocks_x * SIDE;
  store_block(id.z, y, x, inverse_block(load_block(id.z, y, x)));
}
