#uniforms
@group(0) @binding(1) var<storage, read> picture: array<u32>;
// Four samples of a row.
@group(0) @binding(2) var<storage, read_write> samples: array<u32>;

override WG: u32 = 64;
// Pixels a sample: 1, 2 or 4 by 1 or 2. Written out instead of looped over, which software adapters run slowly.
override ACROSS: u32 = 1;
override DOWN: u32 = 1;

// The component of four neighbouring pixels from column x on, the last column going on beyond the edge.
fn four_of(x: u32, y: u32) -> vec4i {
  let row = min(y, u.height - 1u) * u.width;
  let at = row + min(vec4u(x) + vec4u(0u, 1u, 2u, 3u), vec4u(u.width - 1u));
  let rgba = vec4u(picture[at.x], picture[at.y], picture[at.z], picture[at.w]);
  let red = vec4i(rgba & vec4u(0xffu));
  let green = vec4i((rgba >> vec4u(8u)) & vec4u(0xffu));
  let blue = vec4i((rgba >> vec4u(16u)) & vec4u(0xffu));
  return (u.red * red + u.green * green + u.blue * blue + u.offset) >> vec4u(16u);
}

// The sums of two neighbours and two.
fn paired(a: vec4i, b: vec4i) -> vec4i {
  return vec4i(a.xz, b.xz) + vec4i(a.yw, b.yw);
}

// Sums of ACROSS pixels of row y, for the samples x … x+3.
fn row_sums(x: u32, y: u32) -> vec4i {
  if (ACROSS == 1u) { return four_of(x, y); }
  let first = x * ACROSS;
  let left = paired(four_of(first, y), four_of(first + 4u, y));
  if (ACROSS == 2u) { return left; }
  return paired(left, paired(four_of(first + 8u, y), four_of(first + 12u, y)));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.stride) { return; }
  let x = id.x * 4u;
  let y = min(id.y, u.sample_rows - 1u) * DOWN;
  var sums = row_sums(x, y);
  if (DOWN == 2u) { sums += row_sums(x, y + 1u); }
  let biased = vec4u(sums) + vec4u(u.even_bias, u.odd_bias, u.even_bias, u.odd_bias);
  let four = (biased / (ACROSS * DOWN)) << vec4u(0u, 8u, 16u, 24u);
  samples[u.first + id.y * u.stride + id.x] = four.x | four.y | four.z | four.w;
}
