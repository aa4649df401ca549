// A DFT of length 1: nothing to do.

fn dft_1(x: array<vec2f, 1>) -> array<vec2f, 1> {
  return x;
}
