// Coefficients of the naive basis, read from the exact DFT of the folded picture: each axis reads one bin, or two halves.
#constants
@group(0) @binding(1) var<storage, read> folded: array<vec2f, FOLDED_SPECTRUM_SIZE>;
// For every u < W, then every v < H: the two bins, whose mean it is.
@group(0) @binding(2) var<storage, read> bins: array<vec2u, BINS_SIZE>;
@group(0) @binding(3) var<storage, read_write> coefficients: array<vec2f, SPECTRUM_SIZE>;

override WG: u32;

fn bin(p: u32, q: u32, channel: u32) -> vec2f {
  let stored = q < FOLDED_HALF_WIDTH;
  let mirrored = select(FOLDED_HEIGHT - p, 0u, p == 0u);
  let row = channel * FOLDED_HEIGHT + select(mirrored, p, stored);
  let value = folded[row * FOLDED_HALF_WIDTH + select(FOLDED_WIDTH - q, q, stored)];
  return vec2f(value.x, select(-value.y, value.y, stored));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < HALF_WIDTH) {
    let across = bins[id.x];
    let down = bins[WIDTH + id.y];
    var mean = bin(down.x, across.x, id.z);
    // At a Nyquist only.
    if (across.x != across.y || down.x != down.y) {
      mean += bin(down.x, across.y, id.z) + bin(down.y, across.x, id.z) + bin(down.y, across.y, id.z);
      mean *= 0.25;
    }
    coefficients[(id.z * HEIGHT + id.y) * HALF_WIDTH + id.x] = SCALE * mean;
  }
}
