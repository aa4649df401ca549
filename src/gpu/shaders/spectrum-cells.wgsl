#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<f32>;
@group(0) @binding(2) var<storage, read_write> cells: array<f32>;

override WG: u32 = 64;
override CELLS_EACH: u32 = 8;
override COMPLEX: u32 = 0;
override ANGLE: u32 = 0;

const PI = 3.14159265358979;

fn value_at(entry: u32) -> vec2f {
  if (COMPLEX == 1u) { return vec2f(coefficients[2u * entry], coefficients[2u * entry + 1u]); }
  return vec2f(coefficients[entry], 0.0);
}

fn angle_of(value: vec2f) -> f32 {
  // atan2 is not defined where either part is zero on some GPUs.
  if (value.y == 0.0) { return select(0.0, PI, value.x < 0.0); }
  if (value.x == 0.0) { return select(-0.5 * PI, 0.5 * PI, value.y > 0.0); }
  return atan2(value.y, value.x);
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let threads = groups.x * WG;
  for (var i = 0u; i < CELLS_EACH; i++) {
    let cell = id.x + i * threads;
    if (cell >= u.cells) { return; }
    var energy = 0.0;
    var strongest = vec2f(0.0);
    var most = -1.0;
    for (var c = u.channel_from; c < u.channel_to; c++) {
      let value = value_at(c * u.cells + cell);
      let own = dot(value, value);
      energy += own;
      if (own > most) {
        most = own;
        strongest = value;
      }
    }
    if (ANGLE == 1u) { cells[cell] = angle_of(strongest); } else { cells[cell] = energy; }
  }
}
