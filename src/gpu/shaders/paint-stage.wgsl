#uniforms
@group(0) @binding(1) var<storage, read> shown: array<f32>;
@group(0) @binding(2) var<storage, read> other: array<f32>;
@group(0) @binding(3) var<storage, read> diverging: array<u32>;
#import full-screen

override CHANNELS: u32 = 3;
override DIFFERENCE: u32 = 0;
// 0 nearest, 1 bilinear, 2 mean over the area that a device pixel covers.
override FILTER: u32 = 0;

const MOST_TAPS = 64u;

// The three planes' values of a pixel, or their difference.
fn pixel(x: u32, y: u32) -> vec3f {
  let at = y * u.width + x;
  if (CHANNELS == 1u) {
    if (DIFFERENCE == 1u) { return vec3f(shown[at] - other[at]); }
    return vec3f(shown[at]);
  }
  let plane = u.width * u.height;
  let value = vec3f(shown[at], shown[at + plane], shown[at + 2u * plane]);
  if (DIFFERENCE == 1u) { return value - vec3f(other[at], other[at + plane], other[at + 2u * plane]); }
  return value;
}

fn nearest(at: vec2f) -> vec3f {
  let cell = min(vec2u(at), vec2u(u.width, u.height) - 1u);
  return pixel(cell.x, cell.y);
}

fn bilinear(at: vec2f) -> vec3f {
  let last = vec2f(f32(u.width - 1u), f32(u.height - 1u));
  let p = clamp(at - 0.5, vec2f(0.0), last);
  let low = vec2u(p);
  let high = min(low + 1u, vec2u(last));
  let part = p - floor(p);
  let above = mix(pixel(low.x, low.y), pixel(high.x, low.y), part.x);
  let below = mix(pixel(low.x, high.y), pixel(high.x, high.y), part.x);
  return mix(above, below, part.y);
}

// Every pixel weighs what the footprint covers of it; beyond MOST_TAPS a side, evenly spaced ones stand for the rest.
fn area_mean(at: vec2f) -> vec3f {
  let size = vec2f(f32(u.width), f32(u.height));
  let low = clamp(at - 0.5 / u.scale, vec2f(0.0), size - 1.0);
  let high = clamp(at + 0.5 / u.scale, low + 1.0, size);
  let first = vec2u(low);
  let end = vec2u(ceil(high));
  let stride = max(vec2u(1u), (end - first + MOST_TAPS - 1u) / MOST_TAPS);
  var sum = vec3f(0.0);
  var weight = 0.0;
  for (var y = first.y; y < end.y; y += stride.y) {
    let tall = min(high.y, f32(y) + 1.0) - max(low.y, f32(y));
    for (var x = first.x; x < end.x; x += stride.x) {
      let share = tall * (min(high.x, f32(x) + 1.0) - max(low.x, f32(x)));
      sum += share * pixel(x, y);
      weight += share;
    }
  }
  return sum / weight;
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
  return vec3f(
    dot(vec3f(u.red_0, u.red_1, u.red_2), value),
    dot(vec3f(u.green_0, u.green_1, u.green_2), value),
    dot(vec3f(u.blue_0, u.blue_1, u.blue_2), value)) / 255.0;
}

@fragment
fn fragment(@builtin(position) position: vec4f) -> @location(0) vec4f {
  let device = position.xy - vec2f(f32(u.left), f32(u.top));
  let at = max(vec2f(0.0), device / u.scale);
  var colour = colour_of(filtered(at));
  // The first device pixel of every picture pixel.
  if (u.grid == 1u && any(floor(at) != floor((device - 1.0) / u.scale))) { colour = mix(colour, vec3f(0.5), 0.5); }
  return vec4f(colour, 1.0);
}
