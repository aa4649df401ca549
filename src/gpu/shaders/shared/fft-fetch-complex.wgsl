// Complex values as they lie.
@group(0) @binding(1) var<storage, read> source: array<vec2f>;

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * u.source_batch + line * u.source_line + index * u.source_step, 0u);
}

fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  return source[b.source.x + q * u.source_skip];
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(fetch_one(b, q), fetch_one(b, q + 1u));
}
