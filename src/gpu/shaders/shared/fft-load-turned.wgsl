// Values turned by w^q, w = exp(−2πi·k/(r·span)): w, w², w⁴, w⁸ from the table [log₂][k], the others as their products,
// because a multiplication is cheaper than a read, and three roundings of f32 are not felt.
#import complex
struct Turns {
  w1: vec2f,
  w2: vec2f,
  w4: vec2f,
  w8: vec2f,
}

fn turn_table(row: u32, root: u32) -> vec2f {
  return tables[TURNS + row * SPAN + root];
}

fn turns_for(root: u32) -> Turns {
  var turns: Turns;
  turns.w1 = turn_table(0u, root);
  if (RADIX > 2u) {
    turns.w2 = turn_table(1u, root);
  }
  if (RADIX > 4u) {
    turns.w4 = turn_table(2u, root);
  }
  if (RADIX > 8u) {
    turns.w8 = turn_table(3u, root);
  }
  return turns;
}

// q is known where the codelet calls this: none of the comparisons is left in the compiled kernel.
fn load_one(b: Butterfly, q: u32) -> vec2f {
  var value = fetch_one(b, q);
  if ((q & 3u) == 3u) {
    value = cmul(value, cmul(b.turns.w1, b.turns.w2));
  } else if ((q & 3u) == 1u) {
    value = cmul(value, b.turns.w1);
  } else if ((q & 3u) == 2u) {
    value = cmul(value, b.turns.w2);
  }
  if ((q & 12u) == 12u) {
    value = cmul(value, cmul(b.turns.w4, b.turns.w8));
  } else if ((q & 12u) == 4u) {
    value = cmul(value, b.turns.w4);
  } else if ((q & 12u) == 8u) {
    value = cmul(value, b.turns.w8);
  }
  return value;
}

fn load_two(b: Butterfly, q: u32) -> vec4f {
  return vec4f(load_one(b, q), load_one(b, q + 1u));
}
