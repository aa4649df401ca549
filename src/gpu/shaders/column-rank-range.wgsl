// The lowest and the highest rank in every column of a rank array, and in the column that goes with it.
#constants
@group(0) @binding(1) var<storage, read> ranks: array<u32, CHANNELS * ROWS * PITCH>;
@group(0) @binding(2) var<storage, read_write> ranges: array<vec2u, CHANNELS * COLUMNS>;

override WG: u32;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < COLUMNS) {
    // The DCT's column W − u enters the same column of the spectrum; the DFT's has none.
    let partner = select(id.x, PITCH - id.x, MIRRORED == 1u && id.x > 0u);
    var low = 0xffffffffu;
    var high = 0u;
    for (var row = id.y * ROWS; row < (id.y + 1u) * ROWS; row++) {
      let first = ranks[row * PITCH + id.x];
      let second = ranks[row * PITCH + partner];
      low = min(low, min(first, second));
      high = max(high, max(first, second));
    }
    ranges[id.y * COLUMNS + id.x] = vec2u(low, high);
  }
}
