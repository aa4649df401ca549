// Which input block a quad of the map's columns belongs to. Windowed: columns are [neighbour, input channel, n];
// exploded: [input channel, input block, n]; either way a block's n coefficients are rounded up to whole quads.
override EXPLODED: u32 = 0;

struct Quad {
  channel: u32,
  // The neighbour, or the input block.
  block: u32,
  // The first of its four coefficients.
  first: u32,
}

fn quad_at(index: u32) -> Quad {
  let of_block = (u.n + 3u) / 4u;
  let rest = index / of_block;
  let first = 4u * (index - rest * of_block);
  if (EXPLODED == 1u) {
    let blocks = u.rows * u.columns;
    return Quad(rest / blocks, rest % blocks, first);
  }
  return Quad(rest % u.inputs, rest / u.inputs, first);
}
