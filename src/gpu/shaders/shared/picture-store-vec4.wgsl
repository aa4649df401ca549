// Binding 1 is a picture f32 [C,H,W] whose width is a multiple of 4.
@group(0) @binding(1) var<storage, read_write> picture: array<vec4f>;

// Four pixels at column x, a multiple of 4; what lies beyond the edge is dropped.
fn store_pixels(channel: u32, y: u32, x: u32, value: vec4f) {
  if (y < u.height && x < u.width) { picture[((channel * u.height + y) * u.width + x) / 4u] = value; }
}
