#uniforms
@group(0) @binding(1) var<storage, read> picture: array<u32>;
// Four samples of a row.
@group(0) @binding(2) var<storage, read_write> samples: array<u32>;

override WG: u32 = 64;

fn component_of(rgba: u32) -> i32 {
  let red = i32(rgba & 0xffu);
  let green = i32((rgba >> 8u) & 0xffu);
  let blue = i32((rgba >> 16u) & 0xffu);
  return (u.red * red + u.green * green + u.blue * blue + u.offset) >> 16u;
}

fn sample_at(x: u32, y: u32) -> u32 {
  var sum = i32(select(u.even_bias, u.odd_bias, x % 2u == 1u));
  for (var j = 0u; j < u.down; j++) {
    let row = min(y * u.down + j, u.height - 1u) * u.width;
    for (var i = 0u; i < u.across; i++) {
      sum += component_of(picture[row + min(x * u.across + i, u.width - 1u)]);
    }
  }
  return u32(sum) >> u.shift;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.stride) { return; }
  let x = id.x * 4u;
  let y = min(id.y, u.sample_rows - 1u);
  samples[u.first + id.y * u.stride + id.x] = sample_at(x, y)
    | (sample_at(x + 1u, y) << 8u)
    | (sample_at(x + 2u, y) << 16u)
    | (sample_at(x + 3u, y) << 24u);
}
