// What is kept of the naive basis' coefficients, added into the bins of the exact DFT of the folded picture, conjugated.
#import complex
#import keep
#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<vec2f>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
// For every bin across, then every bin down: the two frequencies that fall on it, and their weights as bits of f32.
@group(0) @binding(3) var<storage, read> sources: array<vec4u>;
@group(0) @binding(4) var<storage, read_write> folded: array<vec2f>;

override WG: u32;

fn kept(v: u32, x: u32, channel: u32) -> vec2f {
  let half_width = u.width / 2u + 1u;
  if (x < half_width) {
    let at = (channel * u.height + v) * half_width + x;
    return conjugate(kept_complex(coefficients[at], ranks[at]));
  }
  let mirrored = select(u.height - v, 0u, v == 0u);
  let at = (channel * u.height + mirrored) * half_width + u.width - x;
  return kept_complex(coefficients[at], ranks[at]);
}

fn kept_across(v: u32, across: vec4u, channel: u32) -> vec2f {
  let weights = bitcast<vec2f>(across.zw);
  var sum = weights.x * kept(v, across.x, channel);
  if (weights.y != 0.0) {
    sum += weights.y * kept(v, across.y, channel);
  }
  return sum;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let width = max(u.width, 2u) - 1u;
  let height = max(u.height, 2u) - 1u;
  let half_width = width / 2u + 1u;
  if (id.x >= half_width) {
    return;
  }
  let across = sources[id.x];
  let down = sources[width + id.y];
  let weights = bitcast<vec2f>(down.zw);
  var sum = weights.x * kept_across(down.x, across, id.z);
  if (weights.y != 0.0) {
    sum += weights.y * kept_across(down.y, across, id.z);
  }
  folded[(id.z * height + id.y) * half_width + id.x] = sum;
}
