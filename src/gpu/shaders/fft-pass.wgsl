// One pass of a Stockham FFT, storage to storage: every invocation does one butterfly of RADIX values in registers.
//
// Butterfly j of n/r reads elements j + q·n/r, turns them by exp(−2πi·qk/(r·span)) with k = j mod span, and writes
// elements (j − k)·r + k + q·span; span is the product of the radices of the passes before. Slots: `fetch` and `put`
// know the memory's layout, `load` and `store` what is multiplied on the way, `codelet` is the transform of length r.
// Sizes are constants, and functions have no early return: on a software adapter a uniform read again for every value,
// an unknown array length or a branch costs more than the arithmetic.

#import complex
#uniforms
#constants
@group(0) @binding(3) var<storage, read> tables: array<vec2f, TABLE_SIZE>;

override WIDE: u32;
override HIGH: u32;

struct Butterfly {
  // j and k of above.
  index: u32,
  root: u32,
  // First element written.
  place: u32,
  // Where elements `index` and `place` lie; the second for what has a partner.
  source: vec2u,
  result: vec2u,
  turns: Turns,
}

#import lines
#import turns
#import fetch
#import load
#import put
#import store

fn read_one(b: Butterfly, q: u32) -> vec2f {
  return load_one(b, q);
}

fn read_two(b: Butterfly, q: u32) -> vec4f {
  return load_two(b, q);
}

fn all_read() {}

fn write_one(b: Butterfly, q: u32, value: vec2f) {
  store_one(b, q, value);
}

fn write_two(b: Butterfly, q: u32, values: vec4f) {
  store_two(b, q, values);
}

#import codelet

fn butterfly_at(index: u32, line: u32, batch: u32) -> Butterfly {
  let root = index % SPAN;
  let place = (index - root) * RADIX + root;
  let source = fetch_from(index, line, batch);
  return Butterfly(index, root, place, source, put_to(place, line, batch), turns_for(root));
}

@compute @workgroup_size(WIDE, HIGH)
fn main(@builtin(global_invocation_id) id: vec3u) {
  // Lines are columns (neighbours in x are neighbours in memory) or rows.
  let at = select(id.xy, id.yx, COLUMNS == 1u);
  if (at.x < BUTTERFLIES && at.y < line_count()) {
    let line = line_at(at.y, id.z);
    butterfly(butterfly_at(at.x, line.x, line.y));
  }
}
