// Quantised coefficients as the file has them: 16 bits, two a word, a block's row in four words.
@group(0) @binding(1) var<storage, read> coefficients: array<vec4u>;

// Coefficients (v, 0…7) of a block, dequantised.
fn load_row(block: u32, v: u32) -> Row {
  let words = coefficients[block * 8u + v];
  let even = bitcast<vec4i>(words << vec4u(16u)) >> vec4u(16u);
  let odd = bitcast<vec4i>(words) >> vec4u(16u);
  return Row(
    vec4i(even.x, odd.x, even.y, odd.y) * table_four(v, 0u),
    vec4i(even.z, odd.z, even.w, odd.w) * table_four(v, 1u));
}
