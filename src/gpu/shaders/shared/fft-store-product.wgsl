// Bluestein's middle: times the chirp's spectrum (which holds 1/M), conjugated for the way back.
#import complex
fn store_one(b: Butterfly, q: u32, value: vec2f) {
  put_one(b, q, conjugate(cmul(value, tables[SPECTRUM + b.place + q * SPAN])));
}

fn store_two(b: Butterfly, q: u32, values: vec4f) {
  store_one(b, q, values.xy);
  store_one(b, q + 1u, values.zw);
}
