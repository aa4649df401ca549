// The DFT of length 12 as 3 of length 4, turned, then 4 of length 3 (Cooley and Tukey).
#import complex
#import dft-3
#import dft-4

fn dft_12(x: array<vec2f, 12>) -> array<vec2f, 12> {
  let a0 = dft_4(array(x[0], x[3], x[6], x[9]));
  let a1 = dft_4(array(x[1], x[4], x[7], x[10]));
  let a2 = dft_4(array(x[2], x[5], x[8], x[11]));
  let b0 = dft_3(array(a0[0], a1[0], a2[0]));
  let b1 = dft_3(array(
    a0[1],
    cmul(a1[1], vec2f(0.8660254037844387, -0.49999999999999994)),
    cmul(a2[1], vec2f(0.5000000000000001, -0.8660254037844386)),
  ));
  let b2 = dft_3(array(
    a0[2],
    cmul(a1[2], vec2f(0.5000000000000001, -0.8660254037844386)),
    cmul(a2[2], vec2f(-0.4999999999999998, -0.8660254037844387)),
  ));
  let b3 = dft_3(array(a0[3], turn(a1[3]), -a2[3]));
  return array(b0[0], b1[0], b2[0], b3[0], b0[1], b1[1], b2[1], b3[1], b0[2], b1[2], b2[2], b3[2]);
}
