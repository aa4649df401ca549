#uniforms
@group(0) @binding(3) var<storage, read> diverging: array<u32>;
#import full-screen

override DIFFERENCE: u32 = 0;
// 0 nearest, 1 bilinear, 2 and 3 the mean over what a device pixel covers: at most two picture pixels wide, or more.
override FILTER: u32 = 0;
override PIXEL_GRID: u32 = 0;
// The tensors, and how to take pixels from them.
#import stage-pixels

const MOST_TAPS = 64u;

fn nearest(at: vec2f) -> vec3f {
  let cell = min(vec2u(at), vec2u(u.width, u.height) - 1u);
  return pixel(cell.y * u.width + cell.x);
}

fn bilinear(at: vec2f) -> vec3f {
  let last = vec2f(f32(u.width - 1u), f32(u.height - 1u));
  let p = clamp(at - 0.5, vec2f(0.0), last);
  let low = vec2u(p);
  let part = p - floor(p);
  let right = select(0u, 1u, p.x < last.x);
  let above = low.y * u.width + low.x;
  let below = above + select(0u, u.width, p.y < last.y);
  return mix(mix(pixel(above), pixel(above + right), part.x), mix(pixel(below), pixel(below + right), part.x), part.y);
}

// What a footprint from `low` to `high` covers of four pixels from `first` on, `stride` apart.
fn coverage(first: u32, stride: u32, low: f32, high: f32) -> vec4f {
  let left = vec4f(vec4u(first) + vec4u(0u, 1u, 2u, 3u) * stride);
  return max(vec4f(0.0), min(vec4f(high), left + 1.0) - max(vec4f(low), left));
}

fn three(at: vec3u, weights: vec3f) -> vec3f {
  return weights.x * pixel(at.x) + weights.y * pixel(at.y) + weights.z * pixel(at.z);
}

// The footprint between low and high when it is at most two pixels wide: no loop, which software adapters run slowly.
fn small_mean(low: vec2f, high: vec2f) -> vec3f {
  let corner = floor(low);
  let extent = high - low;
  let near = corner + 1.0 - low;
  let far = max(vec2f(0.0), high - corner - 2.0);
  let across = vec3f(near.x, extent.x - near.x - far.x, far.x);
  let down = vec3f(near.y, extent.y - near.y - far.y, far.y);
  let first = vec2u(corner);
  let columns = min(vec3u(first.x) + vec3u(0u, 1u, 2u), vec3u(u.width - 1u));
  let rows = min(vec3u(first.y) + vec3u(0u, 1u, 2u), vec3u(u.height - 1u)) * u.width;
  let sum = down.x * three(rows.x + columns, across)
    + down.y * three(rows.y + columns, across)
    + down.z * three(rows.z + columns, across);
  return sum / (extent.x * extent.y);
}

// Beyond MOST_TAPS pixels a side, evenly spaced ones stand for the rest.
fn large_mean(low: vec2f, high: vec2f) -> vec3f {
  let first = vec2u(low);
  let end = vec2u(ceil(high));
  let stride = max(vec2u(1u), (end - first + MOST_TAPS - 1u) / MOST_TAPS);
  let last = vec4u(u.width - 1u);
  var sum = vec3f(0.0);
  var weight = 0.0;
  for (var y = first.y; y < end.y; y += stride.y) {
    let tall = min(high.y, f32(y) + 1.0) - max(low.y, f32(y));
    for (var x = first.x; x < end.x; x += 4u * stride.x) {
      let share = tall * coverage(x, stride.x, low.x, high.x);
      let at = y * u.width + min(x + vec4u(0u, 1u, 2u, 3u) * stride.x, last);
      sum += three(at.xyz, share.xyz) + share.w * pixel(at.w);
      weight += dot(share, vec4f(1.0));
    }
  }
  return sum / weight;
}

fn area_mean(at: vec2f) -> vec3f {
  let size = vec2f(f32(u.width), f32(u.height));
  let low = clamp(at - 0.5 / u.scale, vec2f(0.0), size - 1.0);
  let high = clamp(at + 0.5 / u.scale, low + 1.0, size);
  if (FILTER == 2u) { return small_mean(low, high); }
  return large_mean(low, high);
}

fn filtered(at: vec2f) -> vec3f {
  if (FILTER == 0u) { return nearest(at); }
  if (FILTER == 1u) { return bilinear(at); }
  return area_mean(at);
}

// 0…255 to the target's 0…1, which clamps.
fn colour_of(value: vec3f) -> vec3f {
  if (DIFFERENCE == 1u) {
    let luma = dot(vec3f(u.luma_0, u.luma_1, u.luma_2), value);
    let entry = i32(round(127.0 * clamp(luma * u.gain / 255.0, -1.0, 1.0)));
    return unpack4x8unorm(diverging[u32(128 + entry)]).rgb;
  }
  return rgb_of(value) / 255.0;
}

@fragment
fn fragment(@builtin(position) position: vec4f) -> @location(0) vec4f {
  let device = position.xy - vec2f(f32(u.left), f32(u.top));
  let at = max(vec2f(0.0), device / u.scale);
  if (!is_painted(vec2u(at))) { return vec4f(0.0); }
  var colour = colour_of(filtered(at));
  // The first device pixel of every picture pixel.
  if (PIXEL_GRID == 1u && any(floor(at) != floor((device - 1.0) / u.scale))) { colour = mix(colour, vec3f(0.5), 0.5); }
  return vec4f(colour, 1.0);
}
