#uniforms
@group(0) @binding(1) var<storage, read> map: array<f32>;
@group(0) @binding(2) var<storage, read> order: array<vec4u>;
@group(0) @binding(3) var<storage, read> waves: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> errors: array<f32>;

override WG: u32 = 64;
#import band-errors

const PHIS = 15u;
const KINDS = 3u;
var<private> block: u32;

fn note(phi: u32, asm_squares: f32, apx_squares: f32, flips: f32) {
  let at = (phi - 1u) * KINDS * u.blocks + block;
  errors[at] = asm_squares;
  errors[at + u.blocks] = apx_squares;
  errors[at + 2u * u.blocks] = flips;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  block = id.x;
  if (block >= u.blocks) { return; }
  let start = block / u.channel_blocks * u.channel_stride + block % u.channel_blocks * u.coefficients;
  for (var i = 0u; i < 16u; i++) {
    let place = order[i];
    let at = start + min(place, vec4u(u.coefficients - 1u));
    let four = vec4f(map[at.x], map[at.y], map[at.z], map[at.w]);
    coefficients[i] = select(vec4f(0.0), four, place < vec4u(u.coefficients));
  }
  exact_from_coefficients();
  compare_bands(u.psi);
  // With all frequencies nothing is approximated.
  note(PHIS, 0.0, 0.0, 0.0);
}
