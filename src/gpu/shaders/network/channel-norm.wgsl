#uniforms
@group(0) @binding(1) var<storage, read> source: array<f32>;
// Gain and offset of every channel.
@group(0) @binding(2) var<storage, read> affine: array<vec2f>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.positions) { return; }
  let at = id.y * u.positions + id.x;
  let share = select(0.0, u.bias_scale, id.x % u.bias_step == 0u);
  result[at] = affine[id.y].x * source[at] + share * affine[id.y].y;
}
