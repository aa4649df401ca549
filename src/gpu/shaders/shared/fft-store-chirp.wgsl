// Bluestein's last step: the conjugate times exp(−πi·k²/N), for k < N only.
#import complex
fn store_one(b: Butterfly, q: u32, value: vec2f) {
  let k = b.place + q * SPAN;
  if (k < LENGTH) {
    put_one(b, q, cmul(conjugate(value), tables[CHIRP + k]));
  }
}

fn store_two(b: Butterfly, q: u32, values: vec4f) {
  let k = b.place + q * SPAN;
  if (k + SPAN < LENGTH) {
    put_two(b, q, vec4f(
      cmul(conjugate(values.xy), tables[CHIRP + k]),
      cmul(conjugate(values.zw), tables[CHIRP + k + SPAN]),
    ));
  } else {
    store_one(b, q, values.xy);
  }
}
