// Values as computed.
fn store_one(b: Butterfly, q: u32, value: vec2f) {
  put_one(b, q, value);
}

fn store_two(b: Butterfly, q: u32, values: vec4f) {
  put_two(b, q, values);
}
