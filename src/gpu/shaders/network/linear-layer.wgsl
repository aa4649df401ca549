#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
@group(0) @binding(2) var<storage, read> weights: array<f32>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> logits: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.batch * u.classes) { return; }
  let picture = id.x / u.classes;
  let class_index = id.x % u.classes;
  var sum = bias[class_index];
  for (var i = 0u; i < u.inputs; i++) { sum += weights[class_index * u.inputs + i] * source[i * u.batch + picture]; }
  logits[id.x] = sum;
}
