// Two real rows as the real and imaginary part of one line; a missing row is zero.
#import pair-rows
@group(0) @binding(1) var<storage, read> source: array<f32, SOURCE_SIZE>;

fn fetch_row_start(y: u32, index: u32, batch: u32) -> u32 {
  return select((batch * HEIGHT + y) * WIDTH + index, NO_ROW, y >= HEIGHT);
}

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  let y = first_row(line);
  return vec2u(fetch_row_start(y, index, batch), fetch_row_start(y + PAIR_STEP, index, batch));
}

fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  let skip = q * SOURCE_SKIP;
  let first = select(0.0, source[b.source.x + skip], has_row(b.source.x));
  let second = select(0.0, source[b.source.y + skip], has_row(b.source.y));
  return vec2f(first, second);
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(fetch_one(b, q), fetch_one(b, q + 1u));
}
