// The DFT of length 5: sums and differences of x[k] and x[−k] against cosines and sines.
#import complex

fn dft_5(x: array<vec2f, 5>) -> array<vec2f, 5> {
  let t1 = x[1] + x[4];
  let s1 = turn(x[1] - x[4]);
  let t2 = x[2] + x[3];
  let s2 = turn(x[2] - x[3]);
  let a1 = x[0] + 0.30901699437494745 * t1 - 0.8090169943749473 * t2;
  let b1 = 0.9510565162951535 * s1 + 0.5877852522924732 * s2;
  let a2 = x[0] - 0.8090169943749473 * t1 + 0.30901699437494723 * t2;
  let b2 = 0.5877852522924732 * s1 - 0.9510565162951536 * s2;
  return array(x[0] + t1 + t2, a1 + b1, a2 + b2, a2 - b2, a1 - b1);
}
