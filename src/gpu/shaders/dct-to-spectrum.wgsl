// The conjugate of the half spectrum V of the shuffled picture, from what is kept of its DCT-II coefficients.
//
// The way back of dct-from-spectrum: Re E = X[k,l], Im E = −X[H−k,l], Im D = −X[k,W−l], Re D = −X[H−k,W−l] (zero beyond
// the sides), V[k,l] = w_l*·w_k*·(E + D), V[−k,l] = w_l*·(w_k*·(E − D))*, times 1/(2√(HW)), and √2 for each of k, l = 0.
#import complex
#import keep
#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<f32>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
@group(0) @binding(3) var<storage, read> turns: array<vec2f>;
@group(0) @binding(4) var<storage, read_write> spectrum: array<vec2f>;

override WG: u32;

fn kept(at: u32, inside: bool) -> f32 {
  if (!inside) {
    return 0.0;
  }
  return select(0.0, coefficients[at], is_kept(ranks[at]));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let half_width = u.width / 2u + 1u;
  let l = id.x;
  let k = id.y;
  if (l >= half_width) {
    return;
  }
  let upper = (id.z * u.height + k) * u.width;
  let lower = (id.z * u.height + u.height - k) * u.width;
  let e = vec2f(kept(upper + l, true), -kept(lower + l, k > 0u));
  let d = -vec2f(kept(lower + u.width - l, k > 0u && l > 0u), kept(upper + u.width - l, l > 0u));

  // 1/√(HW) is in the turns.
  let down = select(0.7071067811865476, 1.0, k == 0u) * select(0.7071067811865476, 1.0, l == 0u) * turns[half_width + k];
  let first = cmul(conjugate(down), e + d);
  let second = conjugate(cmul(conjugate(down), e - d));
  let across = turns[l];
  spectrum[(id.z * u.height + k) * half_width + l] = cmul(across, conjugate(first));
  if (k > 0u && 2u * k < u.height) {
    spectrum[(id.z * u.height + u.height - k) * half_width + l] = cmul(across, conjugate(second));
  }
}
