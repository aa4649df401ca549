// Bluestein's first step: x[n]·exp(−πi·n²/N) for n < N, then zeros.
#import complex
fn load_one(b: Butterfly, q: u32) -> vec2f {
  let n = b.index + q * BUTTERFLIES;
  var value = vec2f(0.0);
  if (n < LENGTH) {
    value = cmul(fetch_one(b, q), tables[CHIRP + n]);
  }
  return value;
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  let n = b.index + q * BUTTERFLIES;
  let second = n + BUTTERFLIES;
  var values = vec4f(0.0);
  if (n < LENGTH) {
    let fetched = fetch_two(b, q);
    values = vec4f(
      cmul(fetched.xy, tables[CHIRP + n]),
      select(vec2f(0.0), cmul(fetched.zw, tables[CHIRP + second]), second < LENGTH),
    );
  }
  return values;
}
