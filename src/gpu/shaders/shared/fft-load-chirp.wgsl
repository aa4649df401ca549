// Bluestein's first step: x[n]·exp(−πi·n²/N) for n < N, then zeros.
#import complex
fn load_one(b: Butterfly, q: u32) -> vec2f {
  let n = b.index + q * u.butterflies;
  if (n >= u.length) {
    return vec2f(0.0);
  }
  return cmul(fetch_one(b, q), tables[u.chirp + n]);
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  let n = b.index + q * u.butterflies;
  if (n >= u.length) {
    return vec4f(0.0);
  }
  let values = fetch_two(b, q);
  let second = n + u.butterflies;
  return vec4f(
    cmul(values.xy, tables[u.chirp + n]),
    select(cmul(values.zw, tables[u.chirp + second]), vec2f(0.0), second >= u.length),
  );
}
