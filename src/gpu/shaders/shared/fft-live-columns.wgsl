// Only columns that hold something are transformed; what comes of the others is zero.
@group(0) @binding(5) var<storage, read> live: array<u32, BATCHES * LINES>;

fn is_live(line: u32, batch: u32) -> bool {
  return live[batch * LINES + line] != 0u;
}
