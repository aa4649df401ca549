#uniforms
@group(0) @binding(1) var<storage, read> errors: array<f32>;
@group(0) @binding(2) var<storage, read_write> sums: array<f32>;

override WG: u32 = 64;
override PARTS: u32 = 16;

// Sums of sums of so many: in one long sum of f32 the last terms would be rounded away.
const TERMS = 32u;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.values * PARTS) { return; }
  let value = id.x / PARTS;
  var total = 0.0;
  var i = id.x % PARTS;
  while (i < u.blocks) {
    var part = 0.0;
    for (var term = 0u; term < TERMS && i < u.blocks; term++) {
      part += errors[value * u.blocks + i];
      i += PARTS;
    }
    total += part;
  }
  sums[u.first + id.x] = total;
}
