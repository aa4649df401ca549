// Samples of 8 bits, four a word. `row` is the word a row begins at.
fn four_of(word: u32) -> vec4i {
  return vec4i((vec4u(word) >> vec4u(0u, 8u, 16u, 24u)) & vec4u(0xffu));
}

fn sample_at(row: u32, x: u32) -> i32 {
  return i32((samples[row + x / 4u] >> (x % 4u * 8u)) & 0xffu);
}

// Columns x … x+3, x a multiple of 4.
fn samples_from(row: u32, x: u32) -> vec4i {
  return four_of(samples[row + x / 4u]);
}

// Columns x−1 … x+2, x even. Those outside of the row hold anything.
fn samples_around(row: u32, x: u32) -> vec4i {
  let shift = select(8u, 24u, x % 4u == 0u);
  let before = samples[row + (max(x, 1u) - 1u) / 4u];
  let after = samples[row + (x + 2u) / 4u];
  return four_of((before >> shift) | (after << (32u - shift)));
}
