// Values as fetched.
fn load_one(b: Butterfly, q: u32) -> vec2f {
  return fetch_one(b, q);
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  return fetch_two(b, q);
}
