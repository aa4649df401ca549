// For widths that are multiples of 4.
@group(0) @binding(2) var<storage, read_write> target_pixels: array<vec4u>;

fn store_pixels(x: u32, y: u32, four: vec4u) {
  target_pixels[(y * u.width + x) / 4u] = four;
}
