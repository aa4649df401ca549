// Binding 1 is a picture f32 [C,H,W] of any width.
@group(0) @binding(1) var<storage, read> picture: array<f32>;

// Four pixels from column x; beyond the edge the last row and column repeat.
fn load_pixels(channel: u32, y: u32, x: u32) -> vec4f {
  let row = (channel * u.height + min(y, u.height - 1u)) * u.width;
  let last = u.width - 1u;
  return vec4f(
    picture[row + min(x, last)], picture[row + min(x + 1u, last)],
    picture[row + min(x + 2u, last)], picture[row + min(x + 3u, last)]);
}
