// A line of 16 values through the block of side 16, as straight-line code. The importing kernel says what a Lane is (f32,
// for instance) and a Quad (four of them), and gives load_quad and store_quad.
#import block-dct-codelets

const SIDE = 16u;
const SCALE = 0.0625;
alias Line = array<Lane, 16>;

fn load_line(place: Place) -> Line {
  let a = load_quad(place, 0u);
  let b = load_quad(place, 1u);
  let c = load_quad(place, 2u);
  let d = load_quad(place, 3u);
  return Line(
    a[0], a[1], a[2], a[3],
    b[0], b[1], b[2], b[3],
    c[0], c[1], c[2], c[3],
    d[0], d[1], d[2], d[3]);
}

fn forward_line(x: Line) -> Line {
  return u2_16(x);
}

fn inverse_line(x: Line) -> Line {
  return u3_16(x);
}

fn store_line(place: Place, x: Line) {
  store_quad(place, 0u, Quad(x[0], x[1], x[2], x[3]));
  store_quad(place, 1u, Quad(x[4], x[5], x[6], x[7]));
  store_quad(place, 2u, Quad(x[8], x[9], x[10], x[11]));
  store_quad(place, 3u, Quad(x[12], x[13], x[14], x[15]));
}
