// Orthonormal DCT-II coefficients from the half spectrum V of the shuffled picture, four at a time.
//
// With w_k = exp(−πi·k/2N), P = w_l·V[k,l], Q = w_l·V[−k,l]:  E = w_k·(P + Q*)/2,  D = w_k·(P − Q*)/2, and
// X[k,l] = Re E, X[H−k,l] = −Im E, X[k,W−l] = −Im D, X[H−k,W−l] = −Re D, times 2/√(HW), and √½ for each of k, l = 0.
#import complex
#uniforms
@group(0) @binding(1) var<storage, read> spectrum: array<vec2f>;
@group(0) @binding(2) var<storage, read> turns: array<vec2f>;
@group(0) @binding(3) var<storage, read_write> coefficients: array<f32>;

override WG: u32;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let half_width = u.width / 2u + 1u;
  let l = id.x;
  let k = id.y;
  if (l >= half_width) {
    return;
  }
  let mirrored = select(u.height - k, 0u, k == 0u);
  let across = turns[l];
  // 1/√(HW) is in the turns; 2·½ is 1.
  let down = select(1.0, 0.7071067811865476, k == 0u) * select(1.0, 0.7071067811865476, l == 0u) * turns[half_width + k];
  let first = cmul(across, spectrum[(id.z * u.height + k) * half_width + l]);
  let second = conjugate(cmul(across, spectrum[(id.z * u.height + mirrored) * half_width + l]));
  let e = cmul(down, first + second);
  let d = cmul(down, first - second);

  let upper = (id.z * u.height + k) * u.width;
  let lower = (id.z * u.height + u.height - k) * u.width;
  let has_lower = k > 0u && 2u * k < u.height;
  coefficients[upper + l] = e.x;
  if (has_lower) {
    coefficients[lower + l] = -e.y;
  }
  if (l > 0u && 2u * l < u.width) {
    coefficients[upper + u.width - l] = -d.y;
    if (has_lower) {
      coefficients[lower + u.width - l] = -d.x;
    }
  }
}
