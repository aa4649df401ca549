// Orthonormal DCT-II coefficients from the half spectrum V of the shuffled picture, four at a time.
//
// With w_k = exp(−πi·k/2N), P = w_l·V[k,l], Q = w_l·V[−k,l]:  E = w_k·(P + Q*)/2,  D = w_k·(P − Q*)/2, and
// X[k,l] = Re E, X[H−k,l] = −Im E, X[k,W−l] = −Im D, X[H−k,W−l] = −Re D, times 2/√(HW), and √½ for each of k, l = 0.
#import complex
#constants
@group(0) @binding(1) var<storage, read> spectrum: array<vec2f, SPECTRUM_SIZE>;
@group(0) @binding(2) var<storage, read> turns: array<vec2f, TURNS_SIZE>;
@group(0) @binding(3) var<storage, read_write> coefficients: array<f32, SIZE>;

override WG: u32;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let l = id.x;
  let k = id.y;
  if (l < HALF_WIDTH) {
    let mirrored = select(HEIGHT - k, 0u, k == 0u);
    let across = turns[l];
    // 1/√(HW) is in the turns; 2·½ is 1.
    let factor = select(1.0, 0.7071067811865476, k == 0u) * select(1.0, 0.7071067811865476, l == 0u);
    let down = factor * turns[HALF_WIDTH + k];
    let first = cmul(across, spectrum[(id.z * HEIGHT + k) * HALF_WIDTH + l]);
    let second = conjugate(cmul(across, spectrum[(id.z * HEIGHT + mirrored) * HALF_WIDTH + l]));
    let e = cmul(down, first + second);
    let d = cmul(down, first - second);

    let upper = (id.z * HEIGHT + k) * WIDTH;
    let lower = (id.z * HEIGHT + HEIGHT - k) * WIDTH;
    let has_lower = k > 0u && 2u * k < HEIGHT;
    let has_right = l > 0u && 2u * l < WIDTH;
    coefficients[upper + l] = e.x;
    if (has_right) {
      coefficients[upper + WIDTH - l] = -d.y;
    }
    if (has_lower) {
      coefficients[lower + l] = -e.y;
    }
    if (has_lower && has_right) {
      coefficients[lower + WIDTH - l] = -d.x;
    }
  }
}
