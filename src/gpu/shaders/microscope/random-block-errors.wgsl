#uniforms
@group(0) @binding(1) var<storage, read> waves: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> sums: array<f32>;

override WG: u32 = 64;
override BOX: u32 = 1;
#import band-errors

var<private> totals: array<vec2f, 14>;

fn note(phi: u32, asm_squares: f32, apx_squares: f32, flips: f32) {
  totals[phi - 1u] += sqrt(vec2f(asm_squares, apx_squares) / 64.0);
}

fn mix_bits(value: u32) -> u32 {
  var h = value;
  h = (h ^ (h >> 16u)) * 0x85ebca6bu;
  h = (h ^ (h >> 13u)) * 0xc2b2ae35u;
  return h ^ (h >> 16u);
}

fn random_value(state: u32, i: u32) -> f32 {
  return f32(mix_bits(state + (i + 1u) * 0x9e3779b9u) >> 8u) / 8388608.0 - 1.0;
}

fn fill_block(block: u32) {
  let state = mix_bits(mix_bits(u.seed) + block);
  if (BOX == 1u) {
    for (var row = 0u; row < 4u; row++) {
      for (var half = 0u; half < 2u; half++) {
        let i = row * 4u + half * 2u;
        let a = random_value(state, i);
        let b = random_value(state, i + 1u);
        let four = vec4f(a, a, b, b);
        exact[row * 4u + half] = four;
        exact[row * 4u + half + 2u] = four;
      }
    }
    return;
  }
  for (var i = 0u; i < 16u; i++) {
    let at = 4u * i;
    exact[i] = vec4f(
      random_value(state, at), random_value(state, at + 1u), random_value(state, at + 2u), random_value(state, at + 3u));
  }
}

fn transform_block() {
  // Row v of D·f, then its products with all waves.
  for (var v = 0u; v < 8u; v++) {
    var left = vec4f(0.0);
    var right = vec4f(0.0);
    for (var y = 0u; y < 8u; y++) {
      let wave = waves[v * 2u + y / 4u][y % 4u];
      left += wave * exact[y * 2u];
      right += wave * exact[y * 2u + 1u];
    }
    for (var w = 0u; w < 8u; w++) {
      coefficients[v * 2u + w / 4u][w % 4u] = dot(left, waves[w * 2u]) + dot(right, waves[w * 2u + 1u]);
    }
  }
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.threads) { return; }
  for (var turn = 0u; turn < u.each; turn++) {
    // Neighbouring threads have neighbouring blocks.
    let block = u.first + turn * u.threads + id.x;
    if (block >= u.blocks) { break; }
    fill_block(block);
    transform_block();
    compare_bands(15u);
  }
  for (var phi = 0u; phi < 14u; phi++) {
    let at = 2u * phi * u.threads + id.x;
    sums[at] += totals[phi].x;
    sums[at + u.threads] += totals[phi].y;
  }
}
