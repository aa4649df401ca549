#uniforms
@group(0) @binding(1) var<storage, read> rgba: array<u32>;
@group(0) @binding(2) var<storage, read_write> luma: array<f32>;

override WG: u32 = 64;

fn part(four: vec4u, shift: u32) -> vec4f {
  return vec4f((four >> vec4u(shift)) & vec4u(0xffu));
}

// Four pixels of a row; those beyond its end are its last one again.
@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let x = id.x * 4u;
  if (x >= u.width) { return; }
  let at = id.y * u.width + min(vec4u(x) + vec4u(0u, 1u, 2u, 3u), vec4u(u.width - 1u));
  let four = vec4u(rgba[at.x], rgba[at.y], rgba[at.z], rgba[at.w]);
  let value = u.luma_0 * part(four, 0u) + u.luma_1 * part(four, 8u) + u.luma_2 * part(four, 16u);
  luma[at.x] = value.x;
  luma[at.y] = value.y;
  luma[at.z] = value.z;
  luma[at.w] = value.w;
}
