// One 8×8 part of a feature map as it is shown. The importing kernel has `map`, `order` (zig-zag places of the 64
// coefficients in natural order, as vec4u) and store_four, and hands what it gets to store_block.
override TRANSFORM: u32 = 0;
alias Lane = vec4f;
#import block-dct-whole-8
#import map-load

fn load_four(channel: u32, y: u32, x: u32) -> vec4f {
  // store_block divides by 8, for transforms come out so much too large.
  return select(1.0, 8.0, TRANSFORM == 0u) * map_four(channel, y, x);
}

fn shown_block(channel: u32, y: u32, x: u32) -> Block {
  let block = load_block(channel, y, x);
  if (TRANSFORM == 1u) { return inverse_block(block); }
  if (TRANSFORM == 2u) { return forward_block(block); }
  return block;
}
