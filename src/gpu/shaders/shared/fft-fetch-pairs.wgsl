// Columns of the spectra of two real rows each: Z = A + iB holds A[u] = (Z[u] + Z*[−u])/2, B[u] = (Z[u] − Z*[−u])/2i.
#import complex
@group(0) @binding(1) var<storage, read> source: array<vec2f, SOURCE_SIZE>;

fn fetch_from(index: u32, line: u32, batch: u32) -> vec2u {
  let start = batch * SOURCE_BATCH + index * WIDTH;
  return vec2u(start + line, start + select(WIDTH - line, 0u, line == 0u));
}

// The last of an odd number: its partner was zero, so Z = A.
fn fetch_one(b: Butterfly, q: u32) -> vec2f {
  return source[b.source.x + (q / 2u) * SOURCE_SKIP];
}

fn fetch_two(b: Butterfly, q: u32) -> vec4f {
  let skip = (q / 2u) * SOURCE_SKIP;
  let z = source[b.source.x + skip];
  let mirrored = conjugate(source[b.source.y + skip]);
  return 0.5 * vec4f(z + mirrored, turn(z - mirrored));
}
