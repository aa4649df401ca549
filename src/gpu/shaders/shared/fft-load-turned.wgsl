// Values turned by exp(−2πi·qk/(r·span)), from the table [q − 1][k].
#import complex
fn load_one(b: Butterfly, q: u32) -> vec2f {
  var value = fetch_one(b, q);
  if (q > 0u) {
    value = cmul(value, tables[TURNS + (q - 1u) * SPAN + b.root]);
  }
  return value;
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(load_one(b, q), load_one(b, q + 1u));
}
