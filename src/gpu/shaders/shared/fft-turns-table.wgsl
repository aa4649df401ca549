// The turns of a later pass.
#import fft-turns

fn turns_for(root: u32) -> Turns {
  return turns_at(TURNS, SPAN, RADIX, root);
}
