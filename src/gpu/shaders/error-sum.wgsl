#uniforms
@group(0) @binding(1) var<storage, read> picture: array<f32>;
@group(0) @binding(2) var<storage, read> rebuilt: array<f32>;
@group(0) @binding(3) var<storage, read_write> sums: array<vec2f>;

override WG: u32 = 64;
override CHANNELS: u32 = 3;
#import partial-sum

// Sums of sums of so many: in one long sum of f32 the last terms would be rounded away.
const TERMS = 32u;

fn energy(value: vec3f) -> f32 {
  if (CHANNELS == 1u) { return value.x * value.x; }
  let cross = u.gram_01 * value.x * value.y + u.gram_02 * value.x * value.z + u.gram_12 * value.y * value.z;
  return dot(vec3f(u.gram_00, u.gram_11, u.gram_22), value * value) + 2.0 * cross;
}

fn terms_at(at: u32) -> vec2f {
  if (CHANNELS == 1u) {
    let own = vec3f(picture[at]);
    return vec2f(energy(vec3f(rebuilt[at]) - own), energy(own));
  }
  let second = at + u.pixels;
  let third = second + u.pixels;
  let own = vec3f(picture[at], picture[second], picture[third]);
  return vec2f(energy(vec3f(rebuilt[at], rebuilt[second], rebuilt[third]) - own), energy(own));
}

@compute @workgroup_size(WG)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  var total = vec2f(0.0);
  let end = min(u.pixels, id.x * u.start_step + u.each * u.step);
  for (var start = id.x * u.start_step; start < end; start += TERMS * u.step) {
    var part = vec2f(0.0);
    for (var i = 0u; i < TERMS; i++) {
      let at = start + i * u.step;
      if (at >= end) { break; }
      part += terms_at(at);
    }
    total += part;
  }
  store_sum(total, id.x, group.x, local);
}
