// Coefficients of the naive basis, read from the exact DFT of the folded picture: each axis reads one bin, or two halves.
#import complex
#uniforms
@group(0) @binding(1) var<storage, read> folded: array<vec2f>;
// For every u < W, then every v < H: the two bins, whose mean it is.
@group(0) @binding(2) var<storage, read> bins: array<vec2u>;
@group(0) @binding(3) var<storage, read_write> coefficients: array<vec2f>;

override WG: u32;

fn bin(p: u32, q: u32, channel: u32) -> vec2f {
  let width = max(u.width, 2u) - 1u;
  let height = max(u.height, 2u) - 1u;
  let half_width = width / 2u + 1u;
  if (q < half_width) {
    return folded[(channel * height + p) * half_width + q];
  }
  let mirrored = select(height - p, 0u, p == 0u);
  return conjugate(folded[(channel * height + mirrored) * half_width + width - q]);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let half_width = u.width / 2u + 1u;
  if (id.x >= half_width) {
    return;
  }
  let across = bins[id.x];
  let down = bins[u.width + id.y];
  let sum = bin(down.x, across.x, id.z) + bin(down.x, across.y, id.z) + bin(down.y, across.x, id.z) + bin(down.y, across.y, id.z);
  coefficients[(id.z * u.height + id.y) * half_width + id.x] = 0.25 * u.scale * sum;
}
