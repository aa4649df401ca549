// The lines of the list that live-columns.wgsl makes: how many, then line and batch of each.
@group(0) @binding(5) var<storage, read> live: array<vec2u, BATCHES * LINES + 1>;

fn line_count() -> u32 {
  return live[0].x;
}

fn line_at(index: u32, batch: u32) -> vec2u {
  return live[index + 1u];
}
