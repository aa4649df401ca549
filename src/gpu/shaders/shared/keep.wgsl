// The kept set as a comparison of ranks; the rule is in src/math/selection.ts.
// A kernel that imports this has the uniforms keep_from, keep_to, keep_include, keep_exclude, keep_split.
// No branches: they would cost a software adapter more than the arithmetic.

fn is_kept(rank: u32) -> bool {
  return ((rank >= u.keep_from) & (rank < u.keep_to) & (rank != u.keep_exclude)) | (rank == u.keep_include);
}

// A complex coefficient as it enters the inverse: whole, nothing, or (a split pair) the larger of its two parts.
fn kept_complex(value: vec2f, rank: u32) -> vec2f {
  let larger = select(vec2f(0.0, value.y), vec2f(value.x, 0.0), abs(value.x) >= abs(value.y));
  return select(select(vec2f(0.0), value, is_kept(rank)), larger, rank == u.keep_split);
}
