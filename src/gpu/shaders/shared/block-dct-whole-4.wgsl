// A 4×4 block held by one thread: its four rows. The importing kernel gives load_four and store_four.
#import block-dct-codelets

const SIDE = 4u;
const SCALE = 0.25;

fn turned(x: array<vec4f, 4>) -> array<vec4f, 4> {
  let m = transpose(mat4x4f(x[0], x[1], x[2], x[3]));
  return array<vec4f, 4>(m[0], m[1], m[2], m[3]);
}

fn load_block(channel: u32, y: u32, x: u32) -> array<vec4f, 4> {
  return array<vec4f, 4>(
    load_four(channel, y, x), load_four(channel, y + 1u, x), load_four(channel, y + 2u, x), load_four(channel, y + 3u, x));
}

fn forward_block(block: array<vec4f, 4>) -> array<vec4f, 4> {
  return turned(u2_4(turned(u2_4(block))));
}

fn inverse_block(block: array<vec4f, 4>) -> array<vec4f, 4> {
  return turned(u3_4(turned(u3_4(block))));
}

fn store_block(channel: u32, y: u32, x: u32, block: array<vec4f, 4>) {
  store_four(channel, y, x, SCALE * block[0]);
  store_four(channel, y + 1u, x, SCALE * block[1]);
  store_four(channel, y + 2u, x, SCALE * block[2]);
  store_four(channel, y + 3u, x, SCALE * block[3]);
}
