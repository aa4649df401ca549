@group(0) @binding(2) var<storage, read_write> target_pixels: array<u32>;

// Four pixels at column x, a multiple of 4; what lies beyond the edge is dropped.
fn store_pixels(x: u32, y: u32, four: vec4u) {
  let at = y * u.width + x;
  target_pixels[at] = four.x;
  if (x + 1u < u.width) { target_pixels[at + 1u] = four.y; }
  if (x + 2u < u.width) { target_pixels[at + 2u] = four.z; }
  if (x + 3u < u.width) { target_pixels[at + 3u] = four.w; }
}
