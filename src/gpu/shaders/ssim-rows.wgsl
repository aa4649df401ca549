#uniforms
@group(0) @binding(1) var<storage, read> picture: array<f32>;
@group(0) @binding(2) var<storage, read> rebuilt: array<f32>;
@group(0) @binding(3) var<storage, read_write> moments: array<vec4f>;

override WG: u32 = 64;
override CHANNELS: u32 = 3;
#import ssim-window

const EACH = 8u;
// Taken off every sum of two values: variances do not see it, and their squares stay small enough for f32.
const MIDDLE = 255.0;

// Where a run of EACH windows begins: first pixel, and the last one of its row.
struct Place {
  first: u32,
  last: u32,
}

fn sample(i: u32, place: Place) -> vec4f {
  let at = min(place.first + i, place.last);
  var a = picture[at];
  var b = rebuilt[at];
  if (CHANNELS == 3u) {
    let second = at + u.pixels;
    let third = second + u.pixels;
    let weights = vec3f(u.luma_0, u.luma_1, u.luma_2);
    a = dot(weights, vec3f(a, picture[second], picture[third]));
    b = dot(weights, vec3f(b, rebuilt[second], rebuilt[third]));
  }
  let both = vec2f(a + b - MIDDLE, a - b);
  return vec4f(both, both * both);
}

fn store(y: u32, x: u32, value: vec4f) {
  if (x < u.inside) { moments[y * u.inside + x] = value; }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let runs = (u.inside + EACH - 1u) / EACH;
  if (id.x >= runs * u.band_rows) { return; }
  let y = id.x / runs;
  let x = id.x % runs * EACH;
  let row = (u.band_top + y) * u.width;
  let place = Place(row + x, row + u.width - 1u);
  let p0 = sample(0u, place);
  let p1 = sample(1u, place);
  let p2 = sample(2u, place);
  let p3 = sample(3u, place);
  let p4 = sample(4u, place);
  let p5 = sample(5u, place);
  let p6 = sample(6u, place);
  let p7 = sample(7u, place);
  let p8 = sample(8u, place);
  let p9 = sample(9u, place);
  let p10 = sample(10u, place);
  let p11 = sample(11u, place);
  let p12 = sample(12u, place);
  let p13 = sample(13u, place);
  let p14 = sample(14u, place);
  let p15 = sample(15u, place);
  let p16 = sample(16u, place);
  let p17 = sample(17u, place);
  store(y, x, window(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10));
  store(y, x + 1u, window(p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11));
  store(y, x + 2u, window(p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12));
  store(y, x + 3u, window(p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13));
  store(y, x + 4u, window(p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14));
  store(y, x + 5u, window(p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15));
  store(y, x + 6u, window(p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16));
  store(y, x + 7u, window(p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17));
}
