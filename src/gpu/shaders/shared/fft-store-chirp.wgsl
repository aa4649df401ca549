// Bluestein's last step: the conjugate times exp(−πi·k²/N), for k < N only.
#import complex
fn store_one(b: Butterfly, q: u32, value: vec2f) {
  let k = b.place + q * u.span;
  if (k < u.length) {
    put_one(b, q, cmul(conjugate(value), tables[u.chirp + k]));
  }
}

fn store_two(b: Butterfly, q: u32, values: vec4f) {
  let k = b.place + q * u.span;
  if (k + u.span < u.length) {
    put_two(b, q, vec4f(
      cmul(conjugate(values.xy), tables[u.chirp + k]),
      cmul(conjugate(values.zw), tables[u.chirp + k + u.span]),
    ));
  } else {
    store_one(b, q, values.xy);
  }
}
