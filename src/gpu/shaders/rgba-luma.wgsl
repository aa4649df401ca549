#uniforms
@group(0) @binding(1) var<storage, read> rgba: array<u32>;
@group(0) @binding(2) var<storage, read_write> luma: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.width) { return; }
  let at = id.y * u.width + id.x;
  let bytes = vec3f((vec3u(rgba[at]) >> vec3u(0u, 8u, 16u)) & vec3u(0xffu));
  luma[at] = dot(vec3f(u.luma_0, u.luma_1, u.luma_2), bytes);
}
