// What the ReLU's approximations make wrong in one block, for φ = 1…14, a thread. The importing kernel has
// `waves: array<vec4f>` (the 8×8 DCT matrix, row k is wave k), fills `coefficients` (natural order, as 16 vec4f) and
// calls exact_from_coefficients or sets `exact` itself, then compare_bands, which calls its
// note(phi, asm, apx, flips) with the sums over 64 pixels of squared errors and of pixels of another sign.
var<private> coefficients: array<vec4f, 16>;
var<private> exact: array<vec4f, 16>;
var<private> band: array<vec4f, 16>;

fn coefficient(v: u32, w: u32) -> f32 {
  return coefficients[v * 2u + w / 4u][w % 4u];
}

// The band grows by one wave.
fn add_wave(v: u32, w: u32) {
  let size = coefficient(v, w);
  if (size == 0.0) { return; }
  let left = size * waves[w * 2u];
  let right = size * waves[w * 2u + 1u];
  for (var half = 0u; half < 2u; half++) {
    let down = waves[v * 2u + half];
    for (var y = 0u; y < 4u; y++) {
      let at = half * 8u + y * 2u;
      band[at] += down[y] * left;
      band[at + 1u] += down[y] * right;
    }
  }
}

fn add_diagonal(diagonal: u32) {
  let last = min(7u, diagonal);
  for (var v = diagonal - last; v <= last; v++) { add_wave(v, diagonal - v); }
}

fn exact_from_coefficients() {
  band = array<vec4f, 16>();
  for (var diagonal = 0u; diagonal < 15u; diagonal++) { add_diagonal(diagonal); }
  exact = band;
}

// `psi`: the coefficients beyond α + β < ψ are 0, so that from φ = ψ on nothing is wrong.
fn compare_bands(psi: u32) {
  band = array<vec4f, 16>();
  for (var phi = 1u; phi < 15u; phi++) {
    if (phi >= psi) {
      note(phi, 0.0, 0.0, 0.0);
      continue;
    }
    add_diagonal(phi - 1u);
    var asm_squares = vec4f(0.0);
    var apx_squares = vec4f(0.0);
    var flips = vec4f(0.0);
    for (var i = 0u; i < 16u; i++) {
      let x = exact[i];
      let seen = band[i];
      // Where the signs differ ASM is off by |x|: it lets a negative through or drops a positive.
      let differs = select(vec4f(0.0), vec4f(1.0), (x > vec4f(0.0)) != (seen > vec4f(0.0)));
      let wrong = max(seen, vec4f(0.0)) - max(x, vec4f(0.0));
      asm_squares += differs * x * x;
      apx_squares += wrong * wrong;
      flips += differs;
    }
    note(phi, dot(asm_squares, vec4f(1.0)), dot(apx_squares, vec4f(1.0)), dot(flips, vec4f(1.0)));
  }
}
