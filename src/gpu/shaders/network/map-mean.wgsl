#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
@group(0) @binding(2) var<storage, read_write> means: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.pictures) { return; }
  let first = id.x * u.count * u.step;
  var sum = 0.0;
  for (var i = 0u; i < u.count; i++) { sum += source[first + i * u.step]; }
  means[id.x] = sum * u.scale;
}
