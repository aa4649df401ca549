// Repeats the first row and column as the last: the naive basis cannot tell them apart.
#constants
@group(0) @binding(1) var<storage, read> folded: array<f32, FOLDED_SIZE>;
@group(0) @binding(2) var<storage, read_write> picture: array<f32, SIZE>;

override WG: u32;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < WIDTH) {
    let x = select(id.x, 0u, id.x == FOLDED_WIDTH);
    let y = select(id.y, 0u, id.y == FOLDED_HEIGHT);
    picture[(id.z * HEIGHT + id.y) * WIDTH + id.x] = folded[(id.z * FOLDED_HEIGHT + y) * FOLDED_WIDTH + x];
  }
}
