// The DFT of length 16 as 4 of length 4, turned, then 4 of length 4 (Cooley and Tukey).
#import complex
#import dft-4

fn dft_16(x: array<vec2f, 16>) -> array<vec2f, 16> {
  let a0 = dft_4(array(x[0], x[4], x[8], x[12]));
  let a1 = dft_4(array(x[1], x[5], x[9], x[13]));
  let a2 = dft_4(array(x[2], x[6], x[10], x[14]));
  let a3 = dft_4(array(x[3], x[7], x[11], x[15]));
  let b0 = dft_4(array(a0[0], a1[0], a2[0], a3[0]));
  let b1 = dft_4(array(
    a0[1],
    cmul(a1[1], vec2f(0.9238795325112867, -0.3826834323650898)),
    eighth(a2[1]),
    cmul(a3[1], vec2f(0.38268343236508984, -0.9238795325112867)),
  ));
  let b2 = dft_4(array(a0[2], eighth(a1[2]), turn(a2[2]), turn(eighth(a3[2]))));
  let b3 = dft_4(array(
    a0[3],
    cmul(a1[3], vec2f(0.38268343236508984, -0.9238795325112867)),
    turn(eighth(a2[3])),
    cmul(a3[3], vec2f(-0.9238795325112868, 0.38268343236508967)),
  ));
  return array(
    b0[0], b1[0], b2[0], b3[0], b0[1], b1[1], b2[1], b3[1],
    b0[2], b1[2], b2[2], b3[2], b0[3], b1[3], b2[3], b3[3],
  );
}
