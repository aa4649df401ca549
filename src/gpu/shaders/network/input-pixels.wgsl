// A thread makes one column of a block's pixels: sums along the rows of coefficients, then one transform down. Little
// code, because a first answer waits for its compilation, and three maps are soon made.
#uniforms
@group(0) @binding(1) var<storage, read> raw: array<f32>;
// Three rows of the matrix, the offset as their fourth number.
@group(0) @binding(2) var<storage, read> rows: array<vec4f>;
// Zig-zag places of the coefficients in natural order, 8v + u.
@group(0) @binding(3) var<storage, read> places: array<u32>;
// Pixel x of wave u, over √8: element 8x + u.
@group(0) @binding(4) var<storage, read> waves: array<f32>;
@group(0) @binding(5) var<storage, read_write> pixels: array<f32>;

override WG: u32 = 64;
alias Lane = f32;
#import block-dct-codelets

// The block's row of coefficients v as pixels, at column x.
fn along(row: vec4f, block: u32, v: u32, x: u32) -> f32 {
  var sum = vec3f();
  for (var i = 0u; i < 8u; i++) {
    let at = block * 64u + places[8u * v + i];
    let size = u.blocks * 64u;
    sum += waves[8u * x + i] * vec3f(raw[at], raw[size + at], raw[2u * size + at]);
  }
  return dot(row.xyz, sum);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= 24u * u.blocks) { return; }
  let x = id.x % 8u;
  let block = id.x / 8u % u.blocks;
  let channel = id.x / 8u / u.blocks;
  let row = rows[channel];
  let column = u3_8(array<f32, 8>(
    along(row, block, 0u, x), along(row, block, 1u, x), along(row, block, 2u, x), along(row, block, 3u, x),
    along(row, block, 4u, x), along(row, block, 5u, x), along(row, block, 6u, x), along(row, block, 7u, x)));
  var values = column;
  let width = u.columns * 8u;
  let top = (channel * u.blocks / u.columns + block / u.columns) * 8u * width + block % u.columns * 8u + x;
  for (var y = 0u; y < 8u; y++) { pixels[top + y * width] = values[y] + row.w; }
}
