#import pixel-shift-line

const STRIDE = 1u;

fn taps_of(before: Line, own: Line, after: Line) -> Taps {
  let p = last_pixel(before);
  let a = u3_8(own);
  let n = first_pixel(after);
  return Taps(
    u2_8(Line(p, a[0], a[1], a[2], a[3], a[4], a[5], a[6])),
    Line(
      8.0 * own[0], 8.0 * own[1], 8.0 * own[2], 8.0 * own[3],
      8.0 * own[4], 8.0 * own[5], 8.0 * own[6], 8.0 * own[7]),
    u2_8(Line(a[1], a[2], a[3], a[4], a[5], a[6], a[7], n)));
}
