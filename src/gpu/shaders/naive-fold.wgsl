// Adds the last row and column of a picture onto its first: the naive basis gives them the same phase.
#uniforms
@group(0) @binding(1) var<storage, read> picture: array<f32>;
@group(0) @binding(2) var<storage, read_write> folded: array<f32>;

override WG: u32;

fn folded_row(y: u32, x: u32, folded_width: u32, plane: u32) -> f32 {
  let row = plane + y * u.width;
  if (x == 0u && folded_width < u.width) {
    return picture[row] + picture[row + folded_width];
  }
  return picture[row + x];
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let width = max(u.width, 2u) - 1u;
  let height = max(u.height, 2u) - 1u;
  if (id.x >= width) {
    return;
  }
  let plane = id.z * u.height * u.width;
  var sum = folded_row(id.y, id.x, width, plane);
  if (id.y == 0u && height < u.height) {
    sum += folded_row(height, id.x, width, plane);
  }
  folded[(id.z * height + id.y) * width + id.x] = sum;
}
