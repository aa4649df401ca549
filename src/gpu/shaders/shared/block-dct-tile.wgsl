// A strip of blocks, SIDE rows × TILE columns, in workgroup memory, and its lines. One thread a column; then one thread
// a block's row, numbered so that neighbours stand in different rows: with an odd stride no two of 32 share a bank.
alias Lane = f32;
alias Quad = vec4f;
const TILE = 128u;
const STRIDE = 129u;

struct Place {
  at: u32,
  step: u32,
}
#import block-line

var<workgroup> sh_tile: array<f32, SIDE * STRIDE>;

fn load_quad(place: Place, quad: u32) -> Quad {
  let at = place.at + 4u * quad * place.step;
  return Quad(sh_tile[at], sh_tile[at + place.step], sh_tile[at + 2u * place.step], sh_tile[at + 3u * place.step]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let at = place.at + 4u * quad * place.step;
  sh_tile[at] = value.x;
  sh_tile[at + place.step] = value.y;
  sh_tile[at + 2u * place.step] = value.z;
  sh_tile[at + 3u * place.step] = value.w;
}

fn column_line(thread: u32) -> Place {
  return Place(thread, STRIDE);
}

fn row_line(thread: u32) -> Place {
  return Place(thread % SIDE * STRIDE + thread / SIDE * SIDE, 1u);
}
