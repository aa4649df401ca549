// Four neighbouring values of a map of pixels; beyond its edge 0.
fn map_four(channel: u32, y: u32, x: u32) -> vec4f {
  if (y >= u.height) { return vec4f(0.0); }
  let row = channel * u.channel_stride + y * u.width;
  var four: vec4f;
  for (var i = 0u; i < 4u; i++) { four[i] = select(0.0, map[row + min(x + i, u.width - 1u)], x + i < u.width); }
  return four;
}
