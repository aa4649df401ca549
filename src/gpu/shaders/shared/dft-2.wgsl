// The DFT of length 2.

fn dft_2(x: array<vec2f, 2>) -> array<vec2f, 2> {
  return array(x[0] + x[1], x[0] - x[1]);
}
