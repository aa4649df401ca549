// One pass of a Stockham FFT, storage to storage: every invocation does one butterfly of RADIX values in registers.
//
// Butterfly j of n/r reads elements j + q·n/r, turns them by exp(−2πi·qk/(r·span)) with k = j mod span, and writes
// elements (j − k)·r + k + q·span; span is the product of the radices of the passes before. Slots: `fetch` and `put`
// know the memory's layout, `load` and `store` what is multiplied on the way, `codelet` is the transform of length r.

#import complex
#uniforms
@group(0) @binding(3) var<storage, read> tables: array<vec2f>;

// 0: lines are rows, 1: lines are columns.
override COLUMNS: u32;
// 0: the first pass (span 1), 1: in between, 2: the last (span n/r). Spares a division where k is known.
override STAGE: u32;
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
}

#import fetch
#import load
#import put
#import store
#import codelet

@compute @workgroup_size(WIDE, HIGH)
fn main(@builtin(global_invocation_id) id: vec3u) {
  var index = id.x;
  var line = id.y;
  if (COLUMNS == 1u) {
    index = id.y;
    line = id.x;
  }
  if (index >= u.butterflies || line >= u.lines) {
    return;
  }
  var root = 0u;
  if (STAGE == 1u) {
    root = index % u.span;
  } else if (STAGE == 2u) {
    root = index;
  }
  let place = (index - root) * u.radix + root;
  butterfly(Butterfly(index, root, place, fetch_from(index, line, id.z), put_to(place, line, id.z)));
}
