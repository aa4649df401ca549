// The DFT of length 4.
#import complex

fn dft_4(x: array<vec2f, 4>) -> array<vec2f, 4> {
  let a = x[0] + x[2];
  let b = x[0] - x[2];
  let c = x[1] + x[3];
  let d = turn(x[1] - x[3]);
  return array(a + c, b + d, a - c, b - d);
}
