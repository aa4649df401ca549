// Every line of every batch.
fn line_count() -> u32 {
  return LINES;
}

// Line and batch.
fn line_at(index: u32, batch: u32) -> vec2u {
  return vec2u(index, batch);
}
