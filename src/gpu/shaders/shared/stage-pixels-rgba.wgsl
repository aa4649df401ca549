// Pixels from bytes, one u32 [H,W] a pixel, red lowest; the importing painter has DIFFERENCE. Of alpha only 0 counts.
@group(0) @binding(1) var<storage, read> shown: array<u32>;
@group(0) @binding(2) var<storage, read> other: array<u32>;

// Not unpack4x8unorm: whole numbers stay whole, so that a difference of bytes is exact.
fn bytes_of(rgba: u32) -> vec3f {
  return vec3f((vec3u(rgba) >> vec3u(0u, 8u, 16u)) & vec3u(255u));
}

// The bytes of the pixel at y·width + x, or their difference.
fn pixel(at: u32) -> vec3f {
  if (DIFFERENCE == 1u) { return bytes_of(shown[at]) - bytes_of(other[at]); }
  return bytes_of(shown[at]);
}

// What has no alpha at all is nothing: the room between feature maps.
fn is_painted(cell: vec2u) -> bool {
  let inside = min(cell, vec2u(u.width, u.height) - 1u);
  return (shown[inside.y * u.width + inside.x] >> 24u) > 0u;
}

fn rgb_of(value: vec3f) -> vec3f {
  return value;
}
