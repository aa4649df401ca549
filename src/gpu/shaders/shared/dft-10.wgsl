// The DFT of length 10 as 5 of length 2, turned, then 2 of length 5 (Cooley and Tukey).
#import complex
#import dft-2
#import dft-5

fn dft_10(x: array<vec2f, 10>) -> array<vec2f, 10> {
  let a0 = dft_2(array(x[0], x[5]));
  let a1 = dft_2(array(x[1], x[6]));
  let a2 = dft_2(array(x[2], x[7]));
  let a3 = dft_2(array(x[3], x[8]));
  let a4 = dft_2(array(x[4], x[9]));
  let b0 = dft_5(array(a0[0], a1[0], a2[0], a3[0], a4[0]));
  let b1 = dft_5(array(
    a0[1],
    cmul(a1[1], vec2f(0.8090169943749475, -0.5877852522924731)),
    cmul(a2[1], vec2f(0.30901699437494745, -0.9510565162951535)),
    cmul(a3[1], vec2f(-0.30901699437494734, -0.9510565162951536)),
    cmul(a4[1], vec2f(-0.8090169943749473, -0.5877852522924732)),
  ));
  return array(b0[0], b1[0], b0[1], b1[1], b0[2], b1[2], b0[3], b1[3], b0[4], b1[4]);
}
