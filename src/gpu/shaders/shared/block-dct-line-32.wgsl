// A line of 32 values through the block of side 32, as straight-line code. The importing kernel says what a Lane is (f32,
// for instance) and a Quad (four of them), and gives load_quad and store_quad.
#import block-dct-codelets

const SIDE = 32u;
const SCALE = 0.03125;
alias Line = array<Lane, 32>;

fn load_line(place: Place) -> Line {
  let a = load_quad(place, 0u);
  let b = load_quad(place, 1u);
  let c = load_quad(place, 2u);
  let d = load_quad(place, 3u);
  let e = load_quad(place, 4u);
  let f = load_quad(place, 5u);
  let g = load_quad(place, 6u);
  let h = load_quad(place, 7u);
  return Line(
    a[0], a[1], a[2], a[3],
    b[0], b[1], b[2], b[3],
    c[0], c[1], c[2], c[3],
    d[0], d[1], d[2], d[3],
    e[0], e[1], e[2], e[3],
    f[0], f[1], f[2], f[3],
    g[0], g[1], g[2], g[3],
    h[0], h[1], h[2], h[3]);
}

fn forward_line(x: Line) -> Line {
  return u2_32(x);
}

fn inverse_line(x: Line) -> Line {
  return u3_32(x);
}

fn store_line(place: Place, x: Line) {
  store_quad(place, 0u, Quad(x[0], x[1], x[2], x[3]));
  store_quad(place, 1u, Quad(x[4], x[5], x[6], x[7]));
  store_quad(place, 2u, Quad(x[8], x[9], x[10], x[11]));
  store_quad(place, 3u, Quad(x[12], x[13], x[14], x[15]));
  store_quad(place, 4u, Quad(x[16], x[17], x[18], x[19]));
  store_quad(place, 5u, Quad(x[20], x[21], x[22], x[23]));
  store_quad(place, 6u, Quad(x[24], x[25], x[26], x[27]));
  store_quad(place, 7u, Quad(x[28], x[29], x[30], x[31]));
}
