#uniforms
@group(0) @binding(1) var<storage, read> moments: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> similarity: array<f32>;

override WG: u32 = 64;
#import ssim-window

const EACH = 8u;
const MIDDLE = 255.0;
const C1 = 6.5025;
const C2 = 58.5225;

// Where a run of EACH windows, one below the other, begins: its first row and column.
struct Place {
  y: u32,
  x: u32,
}

fn sample(i: u32, place: Place) -> vec4f {
  return moments[min(place.y + i, u.band_rows - 1u) * u.inside + place.x];
}

// SSIM of one window from the means of s, d, s², d² (s = a + b - MIDDLE, d = a - b); 0 where there is no window.
fn similarity_of(y: u32, mean: vec4f) -> f32 {
  let variance = mean.zw - mean.xy * mean.xy;
  let centre = vec2f(mean.x + MIDDLE, mean.y);
  let square = centre * centre;
  let value = (0.5 * (square.x - square.y) + C1) * (0.5 * (variance.x - variance.y) + C2)
    / ((0.5 * (square.x + square.y) + C1) * (0.5 * (variance.x + variance.y) + C2));
  return select(0.0, value, y + 10u < u.band_rows);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let runs = (u.band_rows - 10u + EACH - 1u) / EACH;
  if (id.x >= runs * u.inside) { return; }
  let place = Place(id.x / u.inside * EACH, id.x % u.inside);
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
  var sum = 0.0;
  sum += similarity_of(place.y + 0u, window(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10));
  sum += similarity_of(place.y + 1u, window(p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11));
  sum += similarity_of(place.y + 2u, window(p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12));
  sum += similarity_of(place.y + 3u, window(p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13));
  sum += similarity_of(place.y + 4u, window(p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14));
  sum += similarity_of(place.y + 5u, window(p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15));
  sum += similarity_of(place.y + 6u, window(p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16));
  sum += similarity_of(place.y + 7u, window(p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17));
  similarity[(u.band_top / EACH + id.x / u.inside) * u.inside + place.x] = sum;
}
