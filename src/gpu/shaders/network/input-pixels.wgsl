#uniforms
@group(0) @binding(1) var<storage, read> raw: array<f32>;
// Three rows of the matrix, the offset as their fourth number.
@group(0) @binding(2) var<storage, read> rows: array<vec4f>;
// Zig-zag places of the coefficients in natural order.
@group(0) @binding(3) var<storage, read> places: array<vec4u>;
@group(0) @binding(4) var<storage, read_write> pixels: array<vec4f>;

override WG: u32 = 16;
alias Lane = vec4f;
#import block-dct-whole-8

// Here x and y are places within the block, and `channel` is the channel's number times the blocks, plus the block's.
fn load_four(channel: u32, y: u32, x: u32) -> vec4f {
  let place = places[(y * 8u + x) / 4u];
  let block = channel % u.blocks * 64u;
  let row = rows[channel / u.blocks];
  var sum = select(vec4f(0.0), vec4f(8.0 * row.w), place == vec4u(0u));
  for (var c = 0u; c < 3u; c++) {
    let at = place + (c * u.blocks * 64u + block);
    sum += row[c] * vec4f(raw[at.x], raw[at.y], raw[at.z], raw[at.w]);
  }
  return sum;
}

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  let block_row = channel / u.columns;
  pixels[((block_row * 8u + y) * u.columns + channel % u.columns) * 2u + x / 4u] = value;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= 3u * u.blocks) { return; }
  store_block(id.x, 0u, 0u, inverse_block(load_block(id.x, 0u, 0u)));
}
