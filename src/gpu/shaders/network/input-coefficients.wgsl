#uniforms
@group(0) @binding(1) var<storage, read> raw: array<f32>;
// Three rows of the matrix, the offset as their fourth number.
@group(0) @binding(2) var<storage, read> rows: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let values = u.blocks * u.coefficients;
  if (id.x >= values) { return; }
  let place = id.x % u.coefficients;
  let at = id.x / u.coefficients * 64u + place;
  let size = u.blocks * 64u;
  let sample = vec4f(raw[at], raw[size + at], raw[2u * size + at], select(0.0, 8.0, place == 0u));
  for (var c = 0u; c < 3u; c++) { result[c * values + id.x] = dot(rows[c], sample); }
}
