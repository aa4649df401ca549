// What is kept of the naive basis' coefficients, added into the bins of the exact DFT of the folded picture, conjugated.
#import keep
#uniforms
#constants
@group(0) @binding(1) var<storage, read> coefficients: array<vec2f, SPECTRUM_SIZE>;
@group(0) @binding(2) var<storage, read> ranks: array<u32, SPECTRUM_SIZE>;
// For every bin across, then every bin down: the two frequencies that fall on it, and their weights as bits of f32.
@group(0) @binding(3) var<storage, read> sources: array<vec4u, SOURCES_SIZE>;
@group(0) @binding(4) var<storage, read_write> folded: array<vec2f, FOLDED_SPECTRUM_SIZE>;

override WG: u32;

fn kept(v: u32, x: u32, channel: u32) -> vec2f {
  let stored = x < HALF_WIDTH;
  let mirrored = select(HEIGHT - v, 0u, v == 0u);
  let row = channel * HEIGHT + select(mirrored, v, stored);
  let at = row * HALF_WIDTH + select(WIDTH - x, x, stored);
  let value = kept_complex(coefficients[at], ranks[at]);
  return vec2f(value.x, select(value.y, -value.y, stored));
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
  if (id.x < FOLDED_HALF_WIDTH) {
    let across = sources[id.x];
    let down = sources[FOLDED_WIDTH + id.y];
    let weights = bitcast<vec2f>(down.zw);
    var sum = weights.x * kept_across(down.x, across, id.z);
    if (weights.y != 0.0) {
      sum += weights.y * kept_across(down.y, across, id.z);
    }
    folded[(id.z * FOLDED_HEIGHT + id.y) * FOLDED_HALF_WIDTH + id.x] = sum;
  }
}
