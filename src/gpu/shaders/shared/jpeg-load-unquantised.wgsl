// Coefficients before quantisation, f32, half a block's row an element: quantised and dequantised as they are read.
@group(0) @binding(1) var<storage, read> coefficients: array<vec4f>;

// The multiple of `step` nearest to value, halves towards zero. Exact, however coarse the division: `rest` loses
// nothing, and a quotient cut off one too high or too low is set right by it.
fn requantised(value: vec4f, step: vec4i) -> vec4i {
  let steps = vec4f(step);
  let magnitude = abs(value);
  let quotient = floor(magnitude / steps);
  let rest = magnitude - quotient * steps;
  let level = (quotient + select(vec4f(0.0), vec4f(1.0), 2.0 * rest > steps)) * steps;
  return vec4i(select(level, -level, value < vec4f(0.0)));
}

// Coefficients (v, 0…7) of a block, as a decoder would dequantise them.
fn load_row(block: u32, v: u32) -> Row {
  let at = block * 16u + v * 2u;
  return Row(
    requantised(coefficients[at], table_four(v, 0u)),
    requantised(coefficients[at + 1u], table_four(v, 1u)));
}
