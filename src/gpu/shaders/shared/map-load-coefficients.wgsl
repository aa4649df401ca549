// Four neighbouring coefficients of a block, in place (v down, u right); those beyond the map's band are 0.
fn map_four(channel: u32, y: u32, x: u32) -> vec4f {
  let place = order[(y % 8u) * 2u + x % 8u / 4u];
  let block = channel * u.channel_stride + (y / 8u * (u.width / 8u) + x / 8u) * u.coefficients;
  let at = block + min(place, vec4u(u.coefficients - 1u));
  return select(vec4f(0.0), vec4f(map[at.x], map[at.y], map[at.z], map[at.w]), place < vec4u(u.coefficients));
}
