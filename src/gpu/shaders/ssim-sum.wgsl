#uniforms
@group(0) @binding(1) var<storage, read> similarity: array<f32>;
@group(0) @binding(2) var<storage, read_write> sums: array<vec2f>;

override WG: u32 = 64;
#import partial-sum

const TERMS = 32u;

@compute @workgroup_size(WG)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  var total = 0.0;
  let end = min(u.length, id.x * u.start_step + u.each * u.step);
  for (var start = id.x * u.start_step; start < end; start += TERMS * u.step) {
    var part = 0.0;
    for (var i = 0u; i < TERMS; i++) {
      let at = start + i * u.step;
      if (at >= end) { break; }
      part += similarity[at];
    }
    total += part;
  }
  store_sum(vec2f(total, 0.0), id.x, group.x, local);
}
