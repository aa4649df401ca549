// The DFT of length 3: sums and differences of x[k] and x[−k] against cosines and sines.
#import complex

fn dft_3(x: array<vec2f, 3>) -> array<vec2f, 3> {
  let t1 = x[1] + x[2];
  let s1 = turn(x[1] - x[2]);
  let a1 = x[0] - 0.4999999999999998 * t1;
  let b1 = 0.8660254037844387 * s1;
  return array(x[0] + t1, a1 + b1, a1 - b1);
}
