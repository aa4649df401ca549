// The inverse's step from columns to rows: half spectra A, B of two real rows, conjugated, become one whole line, the
// conjugate of Z[u] = A[u] + iB[u] and Z[−u] = A*[u] + iB*[u]. Where u = −u, only real parts belong to a real row.
#import complex
@group(0) @binding(2) var<storage, read_write> result: array<vec2f, RESULT_SIZE>;

fn put_to(place: u32, line: u32, batch: u32) -> vec2u {
  let start = batch * RESULT_BATCH + place * WIDTH;
  return vec2u(start + line, start + select(WIDTH - line, 0u, line == 0u));
}

fn put_one(b: Butterfly, q: u32, value: vec2f) {
  put_two(b, q, vec4f(value, 0.0, 0.0));
}

fn put_two(b: Butterfly, q: u32, values: vec4f) {
  let skip = (q / 2u) * RESULT_SKIP;
  let alone = b.result.x == b.result.y;
  let first = select(values.xy, vec2f(values.x, 0.0), alone);
  let second = select(values.zw, vec2f(values.z, 0.0), alone);
  result[b.result.x + skip] = first + turn(second);
  // The same once more where u = −u.
  result[b.result.y + skip] = conjugate(first) + turn(conjugate(second));
}
