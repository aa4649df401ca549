// A line of 8 values through the block of side 8, as straight-line code. The importing kernel says what a Lane is (f32,
// for instance) and a Quad (four of them), and gives load_quad and store_quad.
#import block-dct-codelets

const SIDE = 8u;
const SCALE = 0.125;
alias Line = array<Lane, 8>;

fn load_line(place: Place) -> Line {
  let a = load_quad(place, 0u);
  let b = load_quad(place, 1u);
  return Line(
    a[0], a[1], a[2], a[3],
    b[0], b[1], b[2], b[3]);
}

fn forward_line(x: Line) -> Line {
  return u2_8(x);
}

fn inverse_line(x: Line) -> Line {
  return u3_8(x);
}

fn store_line(place: Place, x: Line) {
  store_quad(place, 0u, Quad(x[0], x[1], x[2], x[3]));
  store_quad(place, 1u, Quad(x[4], x[5], x[6], x[7]));
}
