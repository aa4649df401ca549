#uniforms
@group(0) @binding(1) var<storage, read> samples: array<u32>;
#import jpeg-pixels
#import jpeg-samples

override WG: u32 = 64;
override COLOR: u32 = 1;
override MAXIMUM: i32 = 255;
override INVERTED: u32 = 0;
override UPSAMPLE_0: u32 = 0;
override UPSAMPLE_1: u32 = 0;
override UPSAMPLE_2: u32 = 0;
override UPSAMPLE_3: u32 = 0;

// Colour spaces and kinds of upsampling by their numbers in kernels/jpeg/jpeg-color.ts.
const RGB = 2u;
const YCCK = 4u;

const SAME = 0u;
const ACROSS = 1u;
const BOTH = 2u;
const DOWN = 3u;
const EVEN_ACROSS = 4u;

struct Plane {
  first: u32, stride: u32,
  width: u32, height: u32,
  horizontal: u32, vertical: u32,
}

fn row_of(p: Plane, y: u32) -> u32 {
  return p.first + y * p.stride;
}

// Columns k−1 … k+2 of the row, the edge columns repeated beyond them.
fn around(p: Plane, y: u32, k: u32) -> vec4i {
  let s = samples_around(row_of(p, y), k);
  let x = select(s.x, s.y, k == 0u);
  let z = select(s.z, s.y, k + 1u >= p.width);
  return vec4i(x, s.y, z, select(s.w, z, k + 2u >= p.width));
}

// The sample whose area the middle of pixel i falls into.
fn nearest(i: u32, factor: u32, largest: u32, size: u32) -> u32 {
  return min((2u * i + 1u) * factor / (2u * largest), size - 1u);
}

// A component's values for four pixels of two rows.
struct Values { top: vec4i, bottom: vec4i }

// For the pixels x … x+3 of rows y−1 and y; x is a multiple of 4 and y even. Two rows of pixels that lie between the same
// two rows of samples, so that these are read once. What lies beyond the picture is anything.
fn values_of(kind: u32, p: Plane, x: u32, y: u32) -> Values {
  let last = p.height - 1u;
  // Rows of samples above and below, where there are half as many as rows of pixels.
  let above = min(max(y / 2u, 1u) - 1u, last);
  let below = min(y / 2u, last);
  if (kind == BOTH) {
    let a = around(p, above, x / 2u);
    let b = around(p, below, x / 2u);
    let far = 3 * a.yyzz + a.xzyw;
    let near = 3 * b.yyzz + b.xzyw;
    let bias = vec4i(8, 7, 8, 7);
    return Values((3 * far + near + bias) >> vec4u(4u), (3 * near + far + bias) >> vec4u(4u));
  }
  if (kind == DOWN) {
    let a = samples_from(row_of(p, above), x);
    let b = samples_from(row_of(p, below), x);
    return Values((3 * a + b + 2) >> vec4u(2u), (3 * b + a + 1) >> vec4u(2u));
  }
  return Values(row_values(kind, p, x, max(y, 1u) - 1u), row_values(kind, p, x, y));
}

// The same of one row, where rows do not mix.
fn row_values(kind: u32, p: Plane, x: u32, y: u32) -> vec4i {
  let row = row_of(p, nearest(y, p.vertical, u.vertical, p.height));
  if (kind == SAME) { return samples_from(row_of(p, min(y, p.height - 1u)), x); }
  if (kind == EVEN_ACROSS) { return samples_around(row, x / 2u).yyzz; }
  if (kind == ACROSS) {
    let s = around(p, min(y, p.height - 1u), x / 2u);
    return (3 * s.yyzz + s.xzyw + vec4i(1, 2, 1, 2)) >> vec4u(2u);
  }
  return vec4i(
    sample_at(row, nearest(x, p.horizontal, u.horizontal, p.width)),
    sample_at(row, nearest(x + 1u, p.horizontal, u.horizontal, p.width)),
    sample_at(row, nearest(x + 2u, p.horizontal, u.horizontal, p.width)),
    sample_at(row, nearest(x + 3u, p.horizontal, u.horizontal, p.width)));
}

struct Colors { r: vec4i, g: vec4i, b: vec4i }

fn limited(v: vec4i) -> vec4i {
  return clamp(v, vec4i(0), vec4i(MAXIMUM));
}

fn colors_of(y: vec4i, blue: vec4i, red: vec4i) -> Colors {
  let cb = blue - (MAXIMUM + 1) / 2;
  let cr = red - (MAXIMUM + 1) / 2;
  return Colors(
    limited(y + ((91881 * cr + 32768) >> vec4u(16u))),
    limited(y + ((-22554 * cb - 46802 * cr + 32768) >> vec4u(16u))),
    limited(y + ((116130 * cb + 32768) >> vec4u(16u))));
}

// Light of an ink, given as the light it lets through or as 255 minus that.
fn through(v: vec4i) -> vec4i {
  return select(MAXIMUM - v, v, INVERTED == 1u);
}

fn under(light: vec4i, black: vec4i) -> vec4i {
  return (2 * light * black + MAXIMUM) / (2 * MAXIMUM);
}

fn to_8_bits(v: vec4i) -> vec4u {
  if (MAXIMUM == 255) { return vec4u(v); }
  return vec4u((510 * v + MAXIMUM) / (2 * MAXIMUM));
}

// Four pixels of the components' values; of those that COLOR leaves out, anything.
fn pixels_of(first: vec4i, second: vec4i, third: vec4i, fourth: vec4i) -> vec4u {
  var c = Colors(first, second, third);
  if (COLOR == 0u) { c = Colors(first, first, first); }
  if (COLOR == 1u || COLOR == YCCK) { c = colors_of(first, second, third); }
  if (COLOR == YCCK) { c = Colors(MAXIMUM - c.r, MAXIMUM - c.g, MAXIMUM - c.b); }
  if (COLOR > RGB) {
    let k = through(fourth);
    c = Colors(under(through(c.r), k), under(through(c.g), k), under(through(c.b), k));
  }
  return to_8_bits(c.r) | (to_8_bits(c.g) << vec4u(8u)) | (to_8_bits(c.b) << vec4u(16u)) | vec4u(0xff000000u);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = id.x * 4u;
  let y = id.y * 2u;
  if (x >= u.width) { return; }
  let a = values_of(UPSAMPLE_0, Plane(u.first_0, u.stride_0, u.width_0, u.height_0, u.horizontal_0, u.vertical_0), x, y);
  var b = a;
  var c = a;
  var d = a;
  if (COLOR > 0u) {
    b = values_of(UPSAMPLE_1, Plane(u.first_1, u.stride_1, u.width_1, u.height_1, u.horizontal_1, u.vertical_1), x, y);
    c = values_of(UPSAMPLE_2, Plane(u.first_2, u.stride_2, u.width_2, u.height_2, u.horizontal_2, u.vertical_2), x, y);
  }
  if (COLOR > RGB) {
    d = values_of(UPSAMPLE_3, Plane(u.first_3, u.stride_3, u.width_3, u.height_3, u.horizontal_3, u.vertical_3), x, y);
  }
  if (y > 0u) { store_pixels(x, y - 1u, pixels_of(a.top, b.top, c.top, d.top)); }
  if (y < u.height) { store_pixels(x, y, pixels_of(a.bottom, b.bottom, c.bottom, d.bottom)); }
}
