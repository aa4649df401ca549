// Binding 1 is a picture f32 [C,H,W] of any width.
@group(0) @binding(1) var<storage, read_write> picture: array<f32>;

// Four pixels at column x; what lies beyond the edge is dropped.
fn store_pixels(channel: u32, y: u32, x: u32, value: vec4f) {
  if (y >= u.height) { return; }
  let at = (channel * u.height + y) * u.width + x;
  if (x < u.width) { picture[at] = value.x; }
  if (x + 1u < u.width) { picture[at + 1u] = value.y; }
  if (x + 2u < u.width) { picture[at + 2u] = value.z; }
  if (x + 3u < u.width) { picture[at + 3u] = value.w; }
}
