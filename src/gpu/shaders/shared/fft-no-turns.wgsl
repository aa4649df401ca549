// A first pass turns nothing.
struct Turns {
  unused: u32,
}

fn turns_for(root: u32) -> Turns {
  return Turns(root);
}
