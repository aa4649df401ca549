// √8 times the orthonormal DCT-II of 8 values, four lines at once. Coefficients 0 and 4 are sums of the values alone, so
// of whole numbers they are exact. The others are √2·cos(kπ/16). Reference: math/jpeg/forward-dct.ts.
const C1 = 1.3870398453221475;
const C2 = 1.3065629648763766;
const C3 = 1.1758756024193588;
const C5 = 0.7856949583871022;
const C6 = 0.5411961001461971;
const C7 = 0.27589937928294306;

fn forward_line(x: array<vec4f, 8>) -> array<vec4f, 8> {
  let s0 = x[0] + x[7];
  let s1 = x[1] + x[6];
  let s2 = x[2] + x[5];
  let s3 = x[3] + x[4];
  let d0 = x[0] - x[7];
  let d1 = x[1] - x[6];
  let d2 = x[2] - x[5];
  let d3 = x[3] - x[4];
  let outer = s0 + s3;
  let inner = s1 + s2;
  return array<vec4f, 8>(
    outer + inner,
    C1 * d0 + C3 * d1 + C5 * d2 + C7 * d3,
    C2 * (s0 - s3) + C6 * (s1 - s2),
    C3 * d0 - C7 * d1 - C1 * d2 - C5 * d3,
    outer - inner,
    C5 * d0 - C1 * d1 + C7 * d2 + C3 * d3,
    C6 * (s0 - s3) - C2 * (s1 - s2),
    C7 * d0 - C5 * d1 + C3 * d2 - C1 * d3);
}
