// Complex values as they are.
@group(0) @binding(2) var<storage, read_write> result: array<vec2f, RESULT_SIZE>;

fn put_to(place: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * RESULT_BATCH + line * RESULT_LINE + place * RESULT_STEP, 0u);
}

fn put_one(b: Butterfly, q: u32, value: vec2f) {
  result[b.result.x + q * RESULT_SKIP] = value;
}

fn put_two(b: Butterfly, q: u32, values: vec4f) {
  put_one(b, q, values.xy);
  put_one(b, q + 1u, values.zw);
}
