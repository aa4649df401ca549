// A whole FFT axis in workgroup memory: TILE neighbouring lines a workgroup, all passes of the plan, one dispatch.
//
// The same passes, loads and stores as in fft-pass.wgsl. Values stay in place: every invocation reads its butterfly,
// waits for all, and writes it. Bluestein's method runs the passes twice, with the product between them.

#import complex
#import fft-turns
#uniforms
#constants
@group(0) @binding(3) var<storage, read> tables: array<vec2f, TABLE_SIZE>;
override WG: u32;
var<workgroup> sh_lines: array<vec2f, SHARED_SIZE>;

struct Butterfly {
  // As in fft-pass.wgsl.
  index: u32,
  root: u32,
  place: u32,
  source: vec2u,
  result: vec2u,
  turns: Turns,
  // Which line of the tile; whether there is such a butterfly and line.
  slot: u32,
  live: bool,
  // Of the pass, and what it does at its ends: known where the codelet is called.
  butterflies: u32,
  span: u32,
  role: u32,
}
// Roles: turns nothing; reads storage; ends with Bluestein's product; writes storage.
const FIRST = 1u;
const BEGINS = 2u;
const MULTIPLIES = 4u;
const ENDS = 8u;

#import fetch
#import load
#import put
#import store

fn sh_at(slot: u32, element: u32) -> u32 {
  return select(slot * PADDED + element, element * TILE + slot, COLUMNS == 1u);
}

fn read_one(b: Butterfly, q: u32) -> vec2f {
  var value: vec2f;
  if ((b.role & BEGINS) != 0u) {
    value = load_one(b, q);
  } else {
    value = sh_lines[sh_at(b.slot, b.index + q * b.butterflies)];
    if ((b.role & FIRST) == 0u) {
      value = turned(value, q, b.turns);
    }
  }
  return value;
}

fn read_two(b: Butterfly, q: u32) -> vec4f {
  var values: vec4f;
  if ((b.role & BEGINS) != 0u) {
    values = load_two(b, q);
  } else {
    values = vec4f(read_one(b, q), read_one(b, q + 1u));
  }
  return values;
}

fn all_read() {
  workgroupBarrier();
}

fn write_one(b: Butterfly, q: u32, value: vec2f) {
  let element = b.place + q * b.span;
  if (!b.live) {
    return;
  }
  if ((b.role & ENDS) != 0u) {
    store_one(b, q, value);
  } else if ((b.role & MULTIPLIES) != 0u) {
    sh_lines[sh_at(b.slot, element)] = conjugate(cmul(value, tables[SPECTRUM + element]));
  } else {
    sh_lines[sh_at(b.slot, element)] = value;
  }
}

fn write_two(b: Butterfly, q: u32, values: vec4f) {
  if ((b.role & ENDS) == 0u) {
    write_one(b, q, values.xy);
    write_one(b, q + 1u, values.zw);
  } else if (b.live) {
    store_two(b, q, values);
  }
}

#import codelet-0 with butterfly = butterfly_0
#import codelet-1 with butterfly = butterfly_1
#import codelet-2 with butterfly = butterfly_2
#import codelet-3 with butterfly = butterfly_3
#import codelet-4 with butterfly = butterfly_4

struct Thread {
  local: u32,
  first_line: u32,
  batch: u32,
}

fn butterfly_of(t: Thread, radix: u32, span: u32, turns: u32, role: u32) -> Butterfly {
  let butterflies = PADDED / radix;
  // Columns: neighbouring invocations take neighbouring lines; rows: neighbouring butterflies.
  let slot = select(t.local / LANES, t.local % TILE, COLUMNS == 1u);
  let index = select(t.local % LANES, t.local / TILE, COLUMNS == 1u);
  let line = t.first_line + slot;
  let root = index % span;
  let place = (index - root) * radix + root;
  let live = index < butterflies && line < LINES && slot < TILE;
  return Butterfly(index, root, place, fetch_from(index, line, t.batch), put_to(place, line, t.batch), turns_at(turns, span, radix, root), slot, live, butterflies, span, role);
}

fn run_passes(t: Thread, begins: u32, ends: u32) {
  butterfly_0(butterfly_of(t, RADIX_0, 1u, 0u, FIRST | begins | select(0u, ends, PASSES == 1u)));
  workgroupBarrier();
  if (PASSES > 1u) {
    butterfly_1(butterfly_of(t, RADIX_1, SPAN_1, TURNS_1, select(0u, ends, PASSES == 2u)));
    workgroupBarrier();
  }
  if (PASSES > 2u) {
    butterfly_2(butterfly_of(t, RADIX_2, SPAN_2, TURNS_2, select(0u, ends, PASSES == 3u)));
    workgroupBarrier();
  }
  if (PASSES > 3u) {
    butterfly_3(butterfly_of(t, RADIX_3, SPAN_3, TURNS_3, select(0u, ends, PASSES == 4u)));
    workgroupBarrier();
  }
  if (PASSES > 4u) {
    butterfly_4(butterfly_of(t, RADIX_4, SPAN_4, TURNS_4, ends));
    workgroupBarrier();
  }
}

@compute @workgroup_size(WG)
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  let thread = Thread(local, group.x * TILE, group.z);
  if (BLUESTEIN == 1u) {
    run_passes(thread, BEGINS, MULTIPLIES);
    run_passes(thread, 0u, ENDS);
  } else {
    run_passes(thread, BEGINS, ENDS);
  }
}
