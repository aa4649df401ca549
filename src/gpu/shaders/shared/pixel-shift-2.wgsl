#import pixel-shift-line

const STRIDE = 2u;

fn taps_of(before: Line, own: Line, after: Line) -> Taps {
  let p = last_pixel(before);
  let a = u3_8(own);
  let b = u3_8(after);
  return Taps(
    u2_8(Line(p, a[1], a[3], a[5], a[7], b[1], b[3], b[5])),
    u2_8(Line(a[0], a[2], a[4], a[6], b[0], b[2], b[4], b[6])),
    u2_8(Line(a[1], a[3], a[5], a[7], b[1], b[3], b[5], b[7])));
}
