#uniforms
@group(0) @binding(1) var<storage, read> one: array<vec4f>;
@group(0) @binding(2) var<storage, read> other: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> sum: array<vec4f>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < u.quads) { sum[id.x] = one[id.x] + other[id.x]; }
}
