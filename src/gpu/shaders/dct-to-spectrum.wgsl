// The conjugate of the half spectrum V of the shuffled picture, from what is kept of its DCT-II coefficients.
//
// The way back of dct-from-spectrum: Re E = X[k,l], Im E = −X[H−k,l], Im D = −X[k,W−l], Re D = −X[H−k,W−l] (zero beyond
// the sides), V[k,l] = w_l*·w_k*·(E + D), V[−k,l] = w_l*·(w_k*·(E − D))*, times 1/(2√(HW)), and √2 for each of k, l = 0.
#import complex
#import keep
#uniforms
#constants
@group(0) @binding(1) var<storage, read> coefficients: array<f32, SIZE>;
@group(0) @binding(2) var<storage, read> ranks: array<u32, SIZE>;
@group(0) @binding(3) var<storage, read> turns: array<vec2f, TURNS_SIZE>;
@group(0) @binding(4) var<storage, read_write> spectrum: array<vec2f, SPECTRUM_SIZE>;

override WG: u32;

// As the FFT's passes call them, which skip the same columns.
const LINES = HALF_WIDTH;
const BATCHES = CHANNELS;
#import lines

fn kept(at: u32, inside: bool) -> f32 {
  return select(0.0, coefficients[at], is_kept(ranks[at]) & inside);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let k = id.y;
  if (id.x < line_count()) {
    let line = line_at(id.x, id.z);
    let l = line.x;
    let upper = (line.y * HEIGHT + k) * WIDTH;
    let lower = (line.y * HEIGHT + HEIGHT - k) * WIDTH;
    let e = vec2f(kept(upper + l, true), -kept(lower + l, k > 0u));
    let d = -vec2f(kept(lower + WIDTH - l, (k > 0u) & (l > 0u)), kept(upper + WIDTH - l, l > 0u));

    // 1/√(HW) is in the turns.
    let factor = select(0.7071067811865476, 1.0, k == 0u) * select(0.7071067811865476, 1.0, l == 0u);
    let down = conjugate(factor * turns[HALF_WIDTH + k]);
    let across = turns[l];
    spectrum[(line.y * HEIGHT + k) * HALF_WIDTH + l] = cmul(across, conjugate(cmul(down, e + d)));
    if (k > 0u && 2u * k < HEIGHT) {
      spectrum[(line.y * HEIGHT + HEIGHT - k) * HALF_WIDTH + l] = cmul(across, cmul(down, e - d));
    }
  }
}
