// Adds the last row and column of a picture onto its first: the naive basis gives them the same phase.
#constants
@group(0) @binding(1) var<storage, read> picture: array<f32, SIZE>;
@group(0) @binding(2) var<storage, read_write> folded: array<f32, FOLDED_SIZE>;

override WG: u32;

fn folded_row(row: u32, x: u32) -> f32 {
  var sum = picture[row + x];
  if (x == 0u && FOLDED_WIDTH < WIDTH) {
    sum += picture[row + FOLDED_WIDTH];
  }
  return sum;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < FOLDED_WIDTH) {
    let plane = id.z * HEIGHT * WIDTH;
    var sum = folded_row(plane + id.y * WIDTH, id.x);
    if (id.y == 0u && FOLDED_HEIGHT < HEIGHT) {
      sum += folded_row(plane + FOLDED_HEIGHT * WIDTH, id.x);
    }
    folded[(id.z * FOLDED_HEIGHT + id.y) * FOLDED_WIDTH + id.x] = sum;
  }
}
