// A line of blocks seen through the three taps of one axis: S = D·P·Dᵀ, each factor by the fast transform. Pixels are
// √8 times too large between u3 and u2, and u2 adds √8 again: callers multiply by SHIFT_SCALE. The slot `pixel-shift`
// gives STRIDE and taps_of(before, own, after): `own` is block STRIDE·b of the line, beside it its neighbours, zeros beyond
// the picture.
alias Lane = f32;
#import block-dct-codelets

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
