// Samples of 12 bits, two a word. `row` is the word a row begins at.
fn sample_at(row: u32, x: u32) -> i32 {
  return i32((samples[row + x / 2u] >> (x % 2u * 16u)) & 0xffffu);
}

// Columns x … x+3, x a multiple of 4.
fn samples_from(row: u32, x: u32) -> vec4i {
  let a = samples[row + x / 2u];
  let b = samples[row + x / 2u + 1u];
  return vec4i((vec4u(a, a, b, b) >> vec4u(0u, 16u, 0u, 16u)) & vec4u(0xffffu));
}

// Columns x−1 … x+2, x even. Those outside of the row hold anything.
fn samples_around(row: u32, x: u32) -> vec4i {
  let a = samples[row + max(x, 2u) / 2u - 1u];
  let b = samples[row + x / 2u];
  let c = samples[row + x / 2u + 1u];
  return vec4i((vec4u(a, b, b, c) >> vec4u(16u, 0u, 16u, 0u)) & vec4u(0xffffu));
}
