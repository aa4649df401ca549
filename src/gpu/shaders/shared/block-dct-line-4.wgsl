// A line of 4 values through the block of side 4, as straight-line code. The importing kernel says what a Lane is (f32,
// for instance) and a Quad (four of them), and gives load_quad and store_quad.
#import block-dct-codelets

const SIDE = 4u;
const SCALE = 0.25;
alias Line = array<Lane, 4>;

fn load_line(place: Place) -> Line {
  let a = load_quad(place, 0u);
  return Line(
    a[0], a[1], a[2], a[3]);
}

fn forward_line(x: Line) -> Line {
  return u2_4(x);
}

fn inverse_line(x: Line) -> Line {
  return u3_4(x);
}

fn store_line(place: Place, x: Line) {
  store_quad(place, 0u, Quad(x[0], x[1], x[2], x[3]));
}
