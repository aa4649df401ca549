// The DFT of length 15 as 5 of length 3, turned, then 3 of length 5 (Cooley and Tukey).
#import complex
#import dft-3
#import dft-5

fn dft_15(x: array<vec2f, 15>) -> array<vec2f, 15> {
  let a0 = dft_3(array(x[0], x[5], x[10]));
  let a1 = dft_3(array(x[1], x[6], x[11]));
  let a2 = dft_3(array(x[2], x[7], x[12]));
  let a3 = dft_3(array(x[3], x[8], x[13]));
  let a4 = dft_3(array(x[4], x[9], x[14]));
  let b0 = dft_5(array(a0[0], a1[0], a2[0], a3[0], a4[0]));
  let b1 = dft_5(array(
    a0[1],
    cmul(a1[1], vec2f(0.9135454576426009, -0.40673664307580015)),
    cmul(a2[1], vec2f(0.6691306063588582, -0.7431448254773941)),
    cmul(a3[1], vec2f(0.30901699437494745, -0.9510565162951535)),
    cmul(a4[1], vec2f(-0.10452846326765333, -0.9945218953682734)),
  ));
  let b2 = dft_5(array(
    a0[2],
    cmul(a1[2], vec2f(0.6691306063588582, -0.7431448254773941)),
    cmul(a2[2], vec2f(-0.10452846326765333, -0.9945218953682734)),
    cmul(a3[2], vec2f(-0.8090169943749473, -0.5877852522924732)),
    cmul(a4[2], vec2f(-0.9781476007338057, 0.20791169081775907)),
  ));
  return array(
    b0[0], b1[0], b2[0], b0[1], b1[1], b2[1], b0[2], b1[2],
    b2[2], b0[3], b1[3], b2[3], b0[4], b1[4], b2[4],
  );
}
