// A line of blocks seen through the three taps of one axis: S = D·P·Dᵀ, each factor by the fast transform. Pixels are
// √8 times too large between u3 and u2, and u2 adds √8 again: callers multiply by SHIFT_SCALE.
alias Lane = f32;
#import block-dct-codelets

override STRIDE: u32 = 1;
const SHIFT_SCALE = 0.125;
alias Line = array<f32, 8>;

// Coefficients for the offsets −1, 0 and 1.
struct Taps {
  minus: Line,
  zero: Line,
  plus: Line,
}

// Last pixel of a line: √8 times D's last column.
fn last_pixel(x: Line) -> f32 {
  return x[0] - 1.387039845 * x[1] + 1.306562965 * x[2] - 1.175875602 * x[3]
    + x[4] - 0.7856949583 * x[5] + 0.5411961001 * x[6] - 0.2758993793 * x[7];
}

// First pixel of a line.
fn first_pixel(x: Line) -> f32 {
  return x[0] + 1.387039845 * x[1] + 1.306562965 * x[2] + 1.175875602 * x[3]
    + x[4] + 0.7856949583 * x[5] + 0.5411961001 * x[6] + 0.2758993793 * x[7];
}

// `own` is block STRIDE·b of the line, `before` and `after` its neighbours, zeros beyond the picture.
fn taps_of(before: Line, own: Line, after: Line) -> Taps {
  let p = last_pixel(before);
  let a = u3_8(own);
  if (STRIDE == 1u) {
    let n = first_pixel(after);
    return Taps(
      u2_8(Line(p, a[0], a[1], a[2], a[3], a[4], a[5], a[6])),
      Line(
        8.0 * own[0], 8.0 * own[1], 8.0 * own[2], 8.0 * own[3],
        8.0 * own[4], 8.0 * own[5], 8.0 * own[6], 8.0 * own[7]),
      u2_8(Line(a[1], a[2], a[3], a[4], a[5], a[6], a[7], n)));
  }
  let b = u3_8(after);
  return Taps(
    u2_8(Line(p, a[1], a[3], a[5], a[7], b[1], b[3], b[5])),
    u2_8(Line(a[0], a[2], a[4], a[6], b[0], b[2], b[4], b[6])),
    u2_8(Line(a[1], a[3], a[5], a[7], b[1], b[3], b[5], b[7])));
}
