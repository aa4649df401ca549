// Binding 1 is a picture f32 [C,H,W] whose width is a multiple of 4.
@group(0) @binding(1) var<storage, read> picture: array<vec4f>;

// Four pixels from column x, a multiple of 4; beyond the edge the last row and column repeat.
fn load_pixels(channel: u32, y: u32, x: u32) -> vec4f {
  let fours = u.width / 4u;
  let row = (channel * u.height + min(y, u.height - 1u)) * fours;
  let value = picture[row + min(x / 4u, fours - 1u)];
  return select(value, value.wwww, x >= u.width);
}
