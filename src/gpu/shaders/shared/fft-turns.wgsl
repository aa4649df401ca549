// The turns w^q, w = exp(−2πi·k/(r·span)), of a pass: w, w², w⁴, w⁸ from the table [log₂][k], the others as their
// products, because a multiplication is cheaper than a read, and three roundings of f32 are not felt.
#import complex

struct Turns {
  w1: vec2f,
  w2: vec2f,
  w4: vec2f,
  w8: vec2f,
}

// `start`: the pass' first entry in the tables.
fn turns_at(start: u32, span: u32, radix: u32, k: u32) -> Turns {
  var turns: Turns;
  let first = start + k;
  turns.w1 = tables[first];
  if (radix > 2u) {
    turns.w2 = tables[first + span];
  }
  if (radix > 4u) {
    turns.w4 = tables[first + 2u * span];
  }
  if (radix > 8u) {
    turns.w8 = tables[first + 3u * span];
  }
  return turns;
}

// q is known where this is called: none of the comparisons is left in the compiled kernel.
fn turned(input: vec2f, q: u32, turns: Turns) -> vec2f {
  var value = input;
  if ((q & 3u) == 3u) {
    value = cmul(value, cmul(turns.w1, turns.w2));
  } else if ((q & 3u) == 1u) {
    value = cmul(value, turns.w1);
  } else if ((q & 3u) == 2u) {
    value = cmul(value, turns.w2);
  }
  if ((q & 12u) == 12u) {
    value = cmul(value, cmul(turns.w4, turns.w8));
  } else if ((q & 12u) == 4u) {
    value = cmul(value, turns.w4);
  } else if ((q & 12u) == 8u) {
    value = cmul(value, turns.w8);
  }
  return value;
}
