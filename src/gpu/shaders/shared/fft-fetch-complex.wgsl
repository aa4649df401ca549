// Complex values as they lie.
@group(0) @binding(1) var<storage, read> source: array<vec2f, SOURCE_SIZE>;

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * SOURCE_BATCH + line * SOURCE_LINE + index * SOURCE_STEP, 0u);
}

fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  return source[b.source.x + q * SOURCE_SKIP];
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(fetch_one(b, q), fetch_one(b, q + 1u));
}
