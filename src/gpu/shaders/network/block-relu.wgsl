#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
// φ of every site for every picture.
@group(0) @binding(2) var<storage, read> phis: array<u32>;
// Zig-zag places of the coefficients in natural order, then the sizes of the 15 bands.
@group(0) @binding(3) var<storage, read> places: array<vec4u>;
@group(0) @binding(4) var<storage, read_write> result: array<f32>;

override WG: u32 = 16;
alias Lane = vec4f;
#import block-dct-codelets

const EXACT = 0u;
const ASM = 1u;

// An 8×8 block: its eight lines in two halves. Loops, where one would do without: code that is compiled once.
struct Block {
  left: array<vec4f, 8>,
  right: array<vec4f, 8>,
}

fn turned(b: Block) -> Block {
  let p = transpose(mat4x4f(b.left[0], b.left[1], b.left[2], b.left[3]));
  let q = transpose(mat4x4f(b.right[0], b.right[1], b.right[2], b.right[3]));
  let r = transpose(mat4x4f(b.left[4], b.left[5], b.left[6], b.left[7]));
  let s = transpose(mat4x4f(b.right[4], b.right[5], b.right[6], b.right[7]));
  return Block(
    array<vec4f, 8>(p[0], p[1], p[2], p[3], q[0], q[1], q[2], q[3]),
    array<vec4f, 8>(r[0], r[1], r[2], r[3], s[0], s[1], s[2], s[3]));
}

// Of the block that begins at `first`, in zig-zag order, the coefficients before `limit`.
fn load_four(first: u32, limit: u32, quad: u32) -> vec4f {
  let place = places[quad];
  let at = first + min(place, vec4u(u.coefficients - 1u));
  return select(vec4f(0.0), vec4f(source[at.x], source[at.y], source[at.z], source[at.w]), place < vec4u(limit));
}

// Pixels, 8 times too large.
fn load_pixels(first: u32, limit: u32) -> Block {
  var block: Block;
  for (var v = 0u; v < 8u; v++) {
    block.left[v] = load_four(first, limit, 2u * v);
    block.right[v] = load_four(first, limit, 2u * v + 1u);
  }
  for (var axis = 0u; axis < 2u; axis++) { block = turned(Block(u3_8(block.left), u3_8(block.right))); }
  return block;
}

// Both transforms came out 8 times too large.
fn store_four(first: u32, quad: u32, value: vec4f) {
  let place = places[quad];
  if (place.x < u.coefficients) { result[first + place.x] = value.x / 64.0; }
  if (place.y < u.coefficients) { result[first + place.y] = value.y / 64.0; }
  if (place.z < u.coefficients) { result[first + place.z] = value.z / 64.0; }
  if (place.w < u.coefficients) { result[first + place.w] = value.w / 64.0; }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks) { return; }
  let first = id.x * u.coefficients;
  let phi = phis[u.site * u.batch + id.x / u.picture_blocks % u.batch];
  let band = min(places[16u + (phi - 1u) / 4u][(phi - 1u) % 4u], u.coefficients);
  let masked = u.mode == ASM && band < u.coefficients;
  var limit = select(band, u.coefficients, u.mode == EXACT);
  var seen: Block;
  var block: Block;
  for (var turn = select(1u, 0u, masked); turn < 2u; turn++) {
    seen = block;
    block = load_pixels(first, limit);
    limit = u.coefficients;
  }
  if (!masked) { seen = block; }
  for (var v = 0u; v < 8u; v++) {
    block.left[v] = select(vec4f(0.0), block.left[v], seen.left[v] > vec4f(0.0));
    block.right[v] = select(vec4f(0.0), block.right[v], seen.right[v] > vec4f(0.0));
  }
  for (var axis = 0u; axis < 2u; axis++) { block = turned(Block(u2_8(block.left), u2_8(block.right))); }
  for (var v = 0u; v < 8u; v++) {
    store_four(first, 2u * v, block.left[v]);
    store_four(first, 2u * v + 1u, block.right[v]);
  }
}
