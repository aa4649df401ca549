// An 8×8 block held by one thread: its eight rows in two halves. The importing kernel gives load_four and store_four.
#import block-dct-codelets

const SIDE = 8u;
const SCALE = 0.125;

struct Block {
  left: array<vec4f, 8>,
  right: array<vec4f, 8>,
}

fn turned(b: Block) -> Block {
  let p = transpose(mat4x4f(b.left[0], b.left[1], b.left[2], b.left[3]));
  let q = transpose(mat4x4f(b.right[0], b.right[1], b.right[2], b.right[3]));
  let r = transpose(mat4x4f(b.left[4], b.left[5], b.left[6], b.left[7]));
  let s = transpose(mat4x4f(b.right[4], b.right[5], b.right[6], b.right[7]));
  return Block(
    array<vec4f, 8>(p[0], p[1], p[2], p[3], q[0], q[1], q[2], q[3]),
    array<vec4f, 8>(r[0], r[1], r[2], r[3], s[0], s[1], s[2], s[3]));
}

fn load_half(channel: u32, y: u32, x: u32) -> array<vec4f, 8> {
  return array<vec4f, 8>(
    load_four(channel, y, x), load_four(channel, y + 1u, x), load_four(channel, y + 2u, x), load_four(channel, y + 3u, x),
    load_four(channel, y + 4u, x), load_four(channel, y + 5u, x), load_four(channel, y + 6u, x), load_four(channel, y + 7u, x));
}

fn load_block(channel: u32, y: u32, x: u32) -> Block {
  return Block(load_half(channel, y, x), load_half(channel, y, x + 4u));
}

fn forward_block(b: Block) -> Block {
  let columns = turned(Block(u2_8(b.left), u2_8(b.right)));
  return turned(Block(u2_8(columns.left), u2_8(columns.right)));
}

fn inverse_block(b: Block) -> Block {
  let columns = turned(Block(u3_8(b.left), u3_8(b.right)));
  return turned(Block(u3_8(columns.left), u3_8(columns.right)));
}

fn store_half(channel: u32, y: u32, x: u32, half: array<vec4f, 8>) {
  store_four(channel, y, x, SCALE * half[0]);
  store_four(channel, y + 1u, x, SCALE * half[1]);
  store_four(channel, y + 2u, x, SCALE * half[2]);
  store_four(channel, y + 3u, x, SCALE * half[3]);
  store_four(channel, y + 4u, x, SCALE * half[4]);
  store_four(channel, y + 5u, x, SCALE * half[5]);
  store_four(channel, y + 6u, x, SCALE * half[6]);
  store_four(channel, y + 7u, x, SCALE * half[7]);
}

fn store_block(channel: u32, y: u32, x: u32, b: Block) {
  store_half(channel, y, x, b.left);
  store_half(channel, y, x + 4u, b.right);
}
