#uniforms
@group(0) @binding(1) var<storage, read_write> ranges: array<u32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < u.channels) { ranges[u.first_channel_range + id.x] = 0u; }
  if (id.x == 0u) { ranges[u.map_range] = 0u; }
}
