// The DFT of length 9 as 3 of length 3, turned, then 3 of length 3 (Cooley and Tukey).
#import complex
#import dft-3

fn dft_9(x: array<vec2f, 9>) -> array<vec2f, 9> {
  let a0 = dft_3(array(x[0], x[3], x[6]));
  let a1 = dft_3(array(x[1], x[4], x[7]));
  let a2 = dft_3(array(x[2], x[5], x[8]));
  let b0 = dft_3(array(a0[0], a1[0], a2[0]));
  let b1 = dft_3(array(
    a0[1],
    cmul(a1[1], vec2f(0.766044443118978, -0.6427876096865393)),
    cmul(a2[1], vec2f(0.17364817766693041, -0.984807753012208)),
  ));
  let b2 = dft_3(array(
    a0[2],
    cmul(a1[2], vec2f(0.17364817766693041, -0.984807753012208)),
    cmul(a2[2], vec2f(-0.9396926207859083, -0.3420201433256689)),
  ));
  return array(b0[0], b1[0], b2[0], b0[1], b1[1], b2[1], b0[2], b1[2], b2[2]);
}
