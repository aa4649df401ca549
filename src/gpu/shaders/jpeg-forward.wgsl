#uniforms
// A block's row of eight samples.
@group(0) @binding(1) var<storage, read> samples: array<vec2u>;
// Half a row of a block.
@group(0) @binding(2) var<storage, read_write> coefficients: array<vec4f>;

override WG: u32 = 64;
#import jpeg-forward-line

fn levels(word: u32) -> vec4f {
  return vec4f((vec4u(word) >> vec4u(0u, 8u, 16u, 24u)) & vec4u(0xffu)) - 128.0;
}

fn turned(a: vec4f, b: vec4f, c: vec4f, d: vec4f) -> array<vec4f, 4> {
  return array<vec4f, 4>(
    vec4f(a.x, b.x, c.x, d.x), vec4f(a.y, b.y, c.y, d.y), vec4f(a.z, b.z, c.z, d.z), vec4f(a.w, b.w, c.w, d.w));
}

// Rows v … v+3 of the block's coefficients: left[x] and right[x − 4] are column x of each.
fn store_rows(at: u32, v: u32, left: array<vec4f, 4>, right: array<vec4f, 4>) {
  let y = forward_line(array<vec4f, 8>(
    left[0], left[1], left[2], left[3], right[0], right[1], right[2], right[3]));
  let low = turned(y[0], y[1], y[2], y[3]);
  let high = turned(y[4], y[5], y[6], y[7]);
  for (var r = 0u; r < 4u; r++) {
    coefficients[at + (v + r) * 2u] = 0.125 * low[r];
    coefficients[at + (v + r) * 2u + 1u] = 0.125 * high[r];
  }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks_x) { return; }
  let from_row = u.first + id.y * 8u * u.blocks_x + id.x;
  let r0 = samples[from_row];
  let r1 = samples[from_row + u.blocks_x];
  let r2 = samples[from_row + 2u * u.blocks_x];
  let r3 = samples[from_row + 3u * u.blocks_x];
  let r4 = samples[from_row + 4u * u.blocks_x];
  let r5 = samples[from_row + 5u * u.blocks_x];
  let r6 = samples[from_row + 6u * u.blocks_x];
  let r7 = samples[from_row + 7u * u.blocks_x];
  let p = forward_line(array<vec4f, 8>(
    levels(r0.x), levels(r1.x), levels(r2.x), levels(r3.x), levels(r4.x), levels(r5.x), levels(r6.x), levels(r7.x)));
  let q = forward_line(array<vec4f, 8>(
    levels(r0.y), levels(r1.y), levels(r2.y), levels(r3.y), levels(r4.y), levels(r5.y), levels(r6.y), levels(r7.y)));
  let at = (id.y * u.blocks_x + id.x) * 16u;
  store_rows(at, 0u, turned(p[0], p[1], p[2], p[3]), turned(q[0], q[1], q[2], q[3]));
  store_rows(at, 4u, turned(p[4], p[5], p[6], p[7]), turned(q[4], q[5], q[6], q[7]));
}
