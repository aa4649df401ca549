// A strip of blocks, SIDE rows × TILE columns, in workgroup memory, and its lines: one thread a column, then one thread
// a block's row, numbered so that neighbours stand in different rows. Row r is turned round by r places, so that both
// ways no two of 32 neighbours share a bank, without a padding that would not fit 16 KiB.
alias Lane = f32;
alias Quad = vec4f;
const TILE = 128u;

// A line's first cell, and the step to the next.
struct Place {
  row: u32,
  column: u32,
  down: u32,
  along: u32,
}
#import block-line

var<workgroup> sh_tile: array<f32, SIDE * TILE>;

fn cell(row: u32, column: u32) -> u32 {
  return row * TILE + (column + row) % TILE;
}

fn cell_of(place: Place, i: u32) -> u32 {
  return cell(place.row + i * place.down, place.column + i * place.along);
}

fn load_quad(place: Place, quad: u32) -> Quad {
  let i = 4u * quad;
  return Quad(
    sh_tile[cell_of(place, i)], sh_tile[cell_of(place, i + 1u)],
    sh_tile[cell_of(place, i + 2u)], sh_tile[cell_of(place, i + 3u)]);
}

fn store_quad(place: Place, quad: u32, value: Quad) {
  let i = 4u * quad;
  sh_tile[cell_of(place, i)] = value.x;
  sh_tile[cell_of(place, i + 1u)] = value.y;
  sh_tile[cell_of(place, i + 2u)] = value.z;
  sh_tile[cell_of(place, i + 3u)] = value.w;
}

fn column_line(thread: u32) -> Place {
  return Place(0u, thread, 1u, 0u);
}

fn row_line(thread: u32) -> Place {
  return Place(thread % SIDE, thread / SIDE * SIDE, 0u, 1u);
}
