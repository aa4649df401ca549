// Values turned by exp(−2πi·qk/(r·span)), from the table [q − 1][k].
#import complex
fn load_one(b: Butterfly, q: u32) -> vec2f {
  if (q == 0u) {
    return fetch_one(b, q);
  }
  return cmul(fetch_one(b, q), tables[u.turns + (q - 1u) * u.span + b.root]);
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(load_one(b, q), load_one(b, q + 1u));
}
