// Half spectrum, only what is kept of it, conjugated: a forward transform of the conjugate is the inverse's conjugate.
#import complex
#import keep
@group(0) @binding(1) var<storage, read> source: array<vec2f, SOURCE_SIZE>;
@group(0) @binding(4) var<storage, read> ranks: array<u32, SOURCE_SIZE>;

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * SOURCE_BATCH + line * SOURCE_LINE + index * SOURCE_STEP, 0u);
}

fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  let at = b.source.x + q * SOURCE_SKIP;
  return conjugate(kept_complex(source[at], ranks[at]));
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(fetch_one(b, q), fetch_one(b, q + 1u));
}
