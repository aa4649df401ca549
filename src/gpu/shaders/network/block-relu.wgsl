#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
// φ of every site for every picture.
@group(0) @binding(2) var<storage, read> phis: array<u32>;
// Zig-zag places of the coefficients in natural order, then the sizes of the 15 bands.
@group(0) @binding(3) var<storage, read> places: array<vec4u>;
@group(0) @binding(4) var<storage, read_write> result: array<f32>;

override WG: u32 = 16;
alias Lane = vec4f;
#import block-dct-whole-8

const EXACT = 0u;
const ASM = 1u;

// The block that load_four and store_four are about, and how much of it: a band is a prefix in zig-zag order. `size` is
// what store_four keeps, after both transforms came out 8 times too large.
var<private> first: u32;
var<private> limit: u32;

fn load_four(channel: u32, y: u32, x: u32) -> vec4f {
  let place = places[(y * 8u + x) / 4u];
  let at = first + min(place, vec4u(u.coefficients - 1u));
  return select(vec4f(0.0), vec4f(source[at.x], source[at.y], source[at.z], source[at.w]), place < vec4u(limit));
}

fn store_four(channel: u32, y: u32, x: u32, value: vec4f) {
  let place = places[(y * 8u + x) / 4u];
  for (var i = 0u; i < 4u; i++) {
    if (place[i] < u.coefficients) { result[first + place[i]] = value[i] * SCALE; }
  }
}

fn positive(half: array<vec4f, 8>, seen: array<vec4f, 8>) -> array<vec4f, 8> {
  const NONE = vec4f(0.0);
  return array<vec4f, 8>(
    select(NONE, half[0], seen[0] > NONE), select(NONE, half[1], seen[1] > NONE),
    select(NONE, half[2], seen[2] > NONE), select(NONE, half[3], seen[3] > NONE),
    select(NONE, half[4], seen[4] > NONE), select(NONE, half[5], seen[5] > NONE),
    select(NONE, half[6], seen[6] > NONE), select(NONE, half[7], seen[7] > NONE));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks) { return; }
  first = id.x * u.coefficients;
  let phi = phis[u.site * u.batch + id.x / u.picture_blocks % u.batch];
  let band = places[16u + (phi - 1u) / 4u][(phi - 1u) % 4u];
  limit = select(min(band, u.coefficients), u.coefficients, u.mode == EXACT);
  let masked = u.mode == ASM && limit < u.coefficients;
  var seen: Block;
  var block: Block;
  // A loop, so that the transform is compiled once.
  for (var pass_number = 0u; pass_number < select(1u, 2u, masked); pass_number++) {
    seen = block;
    block = inverse_block(load_block(0u, 0u, 0u));
    limit = u.coefficients;
  }
  if (!masked) { seen = block; }
  store_block(0u, 0u, 0u, forward_block(Block(positive(block.left, seen.left), positive(block.right, seen.right))));
}
