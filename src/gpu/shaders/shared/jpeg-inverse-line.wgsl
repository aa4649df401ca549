// √8 times the orthonormal inverse DCT of 8 values, four lines at once, in whole numbers with cosines to 13 binary
// places. Not cut off: the caller divides. Reference and source: math/jpeg/inverse-integer.ts.

fn inverse_line(x: array<vec4i, 8>) -> array<vec4i, 8> {
  let turn = (x[2] + x[6]) * 4433;
  let low = turn + x[2] * 6270;
  let high = turn - x[6] * 15137;
  let sum = (x[0] + x[4]) << vec4u(13u);
  let dif = (x[0] - x[4]) << vec4u(13u);
  let even = array<vec4i, 4>(sum + low, dif + high, dif - high, sum - low);

  let all = (x[1] + x[3] + x[5] + x[7]) * 9633;
  let outer = (x[1] + x[7]) * -7373;
  let inner = (x[3] + x[5]) * -20995;
  let left = all - (x[1] + x[5]) * 3196;
  let right = all - (x[3] + x[7]) * 16069;
  let odd = array<vec4i, 4>(
    x[1] * 12299 + outer + left, x[3] * 25172 + inner + right, x[5] * 16819 + inner + left, x[7] * 2446 + outer + right);

  return array<vec4i, 8>(
    even[0] + odd[0], even[1] + odd[1], even[2] + odd[2], even[3] + odd[3],
    even[3] - odd[3], even[2] - odd[2], even[1] - odd[1], even[0] - odd[0]);
}
