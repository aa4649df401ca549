// Half spectrum, only what is kept of it, conjugated: a forward transform of the conjugate is the inverse's conjugate.
#import complex
#import keep
@group(0) @binding(1) var<storage, read> source: array<vec2f>;
@group(0) @binding(4) var<storage, read> ranks: array<u32>;

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * u.source_batch + line * u.source_line + index * u.source_step, 0u);
}

fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  let at = b.source.x + q * u.source_skip;
  return conjugate(kept_complex(source[at], ranks[at]));
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(fetch_one(b, q), fetch_one(b, q + 1u));
}
