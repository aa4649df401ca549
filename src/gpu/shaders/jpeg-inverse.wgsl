#uniforms
@group(0) @binding(2) var<storage, read> tables: array<vec4i>;
// A block's row of eight samples: one element at 8 bits, two at 12.
@group(0) @binding(3) var<storage, read_write> samples: array<vec2u>;

override WG: u32 = 64;
override PRECISION: u32 = 8;

// Eight values of a row, or one of eight places along four lines.
alias Row = array<vec4i, 2>;
alias Lines = array<vec4i, 8>;
const LIMIT = vec4i(32767);
#import jpeg-load
#import jpeg-inverse-line

// Steps for the coefficients (v, 4·half … 4·half + 3).
fn table_four(v: u32, half: u32) -> vec4i {
  return tables[u.table * 16u + v * 2u + half];
}

fn row_of(block: u32, v: u32) -> Row {
  let row = load_row(block, v);
  return Row(clamp(row[0], -LIMIT, LIMIT), clamp(row[1], -LIMIT, LIMIT));
}

fn columns(x: Lines) -> Lines {
  let shift = select(12u, 11u, PRECISION == 8u);
  let y = inverse_line(x);
  return Lines(
    scaled(y[0], shift), scaled(y[1], shift), scaled(y[2], shift), scaled(y[3], shift),
    scaled(y[4], shift), scaled(y[5], shift), scaled(y[6], shift), scaled(y[7], shift));
}

// Halves up. Limited, so that no further sum overflows.
fn scaled(x: vec4i, shift: u32) -> vec4i {
  return clamp((x + (1 << (shift - 1u))) >> vec4u(shift), -LIMIT, LIMIT);
}

fn turned(a: vec4i, b: vec4i, c: vec4i, d: vec4i) -> array<vec4i, 4> {
  return array<vec4i, 4>(
    vec4i(a.x, b.x, c.x, d.x), vec4i(a.y, b.y, c.y, d.y), vec4i(a.z, b.z, c.z, d.z), vec4i(a.w, b.w, c.w, d.w));
}

fn sample(x: vec4i) -> vec4u {
  let shift = select(17u, 18u, PRECISION == 8u);
  let level = 1 << (PRECISION - 1u);
  return vec4u(clamp(((x + (1 << (shift - 1u))) >> vec4u(shift)) + level, vec4i(0), vec4i(2 * level - 1)));
}

// Four rows of the block, from `row` on: y[n] is column n of each.
fn store_rows(place: vec2u, row: u32, y: Lines) {
  let at = u.first + (place.y * 8u + row) * u.blocks_x + place.x;
  if (PRECISION == 8u) {
    let left = sample(y[0]) | (sample(y[1]) << vec4u(8u)) | (sample(y[2]) << vec4u(16u)) | (sample(y[3]) << vec4u(24u));
    let right = sample(y[4]) | (sample(y[5]) << vec4u(8u)) | (sample(y[6]) << vec4u(16u)) | (sample(y[7]) << vec4u(24u));
    for (var r = 0u; r < 4u; r++) { samples[at + r * u.blocks_x] = vec2u(left[r], right[r]); }
  } else {
    let a = sample(y[0]) | (sample(y[1]) << vec4u(16u));
    let b = sample(y[2]) | (sample(y[3]) << vec4u(16u));
    let c = sample(y[4]) | (sample(y[5]) << vec4u(16u));
    let d = sample(y[6]) | (sample(y[7]) << vec4u(16u));
    let wide = u.first + ((place.y * 8u + row) * u.blocks_x + place.x) * 2u;
    for (var r = 0u; r < 4u; r++) {
      samples[wide + r * u.blocks_x * 2u] = vec2u(a[r], b[r]);
      samples[wide + r * u.blocks_x * 2u + 1u] = vec2u(c[r], d[r]);
    }
  }
}

fn store_half(place: vec2u, row: u32, left: array<vec4i, 4>, right: array<vec4i, 4>) {
  store_rows(place, row, inverse_line(Lines(
    left[0], left[1], left[2], left[3], right[0], right[1], right[2], right[3])));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.blocks_x) { return; }
  let block = id.y * u.blocks_x + id.x;
  let r0 = row_of(block, 0u);
  let r1 = row_of(block, 1u);
  let r2 = row_of(block, 2u);
  let r3 = row_of(block, 3u);
  let r4 = row_of(block, 4u);
  let r5 = row_of(block, 5u);
  let r6 = row_of(block, 6u);
  let r7 = row_of(block, 7u);
  let p = columns(Lines(r0[0], r1[0], r2[0], r3[0], r4[0], r5[0], r6[0], r7[0]));
  let q = columns(Lines(r0[1], r1[1], r2[1], r3[1], r4[1], r5[1], r6[1], r7[1]));
  store_half(id.xy, 0u, turned(p[0], p[1], p[2], p[3]), turned(q[0], q[1], q[2], q[3]));
  store_half(id.xy, 4u, turned(p[4], p[5], p[6], p[7]), turned(q[4], q[5], q[6], q[7]));
}
