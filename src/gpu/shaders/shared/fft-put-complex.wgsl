// Complex values as they are.
@group(0) @binding(2) var<storage, read_write> result: array<vec2f>;

fn put_to(place: u32, line: u32, batch: u32) -> vec2u {
  return vec2u(batch * u.result_batch + line * u.result_line + place * u.result_step, 0u);
}

fn put_one(b: Butterfly, q: u32, value: vec2f) {
  result[b.result.x + q * u.result_skip] = value;
}

fn put_two(b: Butterfly, q: u32, values: vec4f) {
  put_one(b, q, values.xy);
  put_one(b, q + 1u, values.zw);
}
