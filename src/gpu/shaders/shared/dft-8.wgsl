// The DFT of length 8 as 4 of length 2, turned, then 2 of length 4 (Cooley and Tukey).
#import complex
#import dft-2
#import dft-4

fn dft_8(x: array<vec2f, 8>) -> array<vec2f, 8> {
  let a0 = dft_2(array(x[0], x[4]));
  let a1 = dft_2(array(x[1], x[5]));
  let a2 = dft_2(array(x[2], x[6]));
  let a3 = dft_2(array(x[3], x[7]));
  let b0 = dft_4(array(a0[0], a1[0], a2[0], a3[0]));
  let b1 = dft_4(array(a0[1], eighth(a1[1]), turn(a2[1]), turn(eighth(a3[1]))));
  return array(b0[0], b1[0], b0[1], b1[1], b0[2], b1[2], b0[3], b1[3]);
}
