// Which two real rows share a complex line: y and y + pair_step, so that the column passes find both in one butterfly.
fn first_row(line: u32) -> u32 {
  let group = line / PAIR_STEP;
  return line + group * PAIR_STEP;
}

// Where a row starts that is not there, and whether all are, which is known beforehand and spares the question.
const NO_ROW = 0xffffffffu;
const ALL_ROWS = HEIGHT % (2u * PAIR_STEP) == 0u;

fn has_row(start: u32) -> bool {
  return ALL_ROWS || start != NO_ROW;
}
