// Pixels from planes f32 [C,H,W]; the importing painter has DIFFERENCE.
@group(0) @binding(1) var<storage, read> shown: array<f32>;
@group(0) @binding(2) var<storage, read> other: array<f32>;

override CHANNELS: u32 = 3;
// Whether the planes are Y, Cb, Cr.
override CODED: u32 = 0;

// The three planes' values of the pixel at y·width + x, or their difference.
fn pixel(at: u32) -> vec3f {
  if (CHANNELS == 1u) {
    if (DIFFERENCE == 1u) { return vec3f(shown[at] - other[at]); }
    return vec3f(shown[at]);
  }
  let plane = u.width * u.height;
  let value = vec3f(shown[at], shown[at + plane], shown[at + 2u * plane]);
  if (DIFFERENCE == 1u) { return value - vec3f(other[at], other[at + plane], other[at + 2u * plane]); }
  return value;
}

fn is_painted(cell: vec2u) -> bool {
  return true;
}

fn rgb_of(value: vec3f) -> vec3f {
  if (CODED == 0u) { return value; }
  let red = value.x + u.red_cr * value.z;
  let green = value.x + u.green_cb * value.y + u.green_cr * value.z;
  return vec3f(red, green, value.x + u.blue_cb * value.y);
}
