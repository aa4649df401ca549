// Values turned by exp(−2πi·qk/(r·span)).
#import fft-turns

fn load_one(b: Butterfly, q: u32) -> vec2f {
  return turned(fetch_one(b, q), q, b.turns);
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(load_one(b, q), load_one(b, q + 1u));
}
