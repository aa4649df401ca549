// The DFT of length 6 as 3 of length 2, turned, then 2 of length 3 (Cooley and Tukey).
#import complex
#import dft-2
#import dft-3

fn dft_6(x: array<vec2f, 6>) -> array<vec2f, 6> {
  let a0 = dft_2(array(x[0], x[3]));
  let a1 = dft_2(array(x[1], x[4]));
  let a2 = dft_2(array(x[2], x[5]));
  let b0 = dft_3(array(a0[0], a1[0], a2[0]));
  let b1 = dft_3(array(
    a0[1],
    cmul(a1[1], vec2f(0.5000000000000001, -0.8660254037844386)),
    cmul(a2[1], vec2f(-0.4999999999999998, -0.8660254037844387)),
  ));
  return array(b0[0], b1[0], b0[1], b1[1], b0[2], b1[2]);
}
