// The kept set as a comparison of ranks; the rule is in src/math/selection.ts.
// A kernel that imports this has the uniforms keep_from, keep_to, keep_include, keep_exclude, keep_split.
// No branches, and one comparison for the range: a software adapter pays for each.

fn is_kept(rank: u32) -> bool {
  let in_range = rank - u.keep_from < u.keep_to - u.keep_from;
  return (in_range & (rank != u.keep_exclude)) | (rank == u.keep_include);
}

// A complex coefficient as it enters the inverse: whole, nothing, or (a split pair) the larger of its two parts.
fn kept_complex(value: vec2f, rank: u32) -> vec2f {
  let whole = is_kept(rank);
  let half = rank == u.keep_split;
  let first = abs(value.x) >= abs(value.y);
  return vec2f(
    select(0.0, value.x, whole | (half & first)),
    select(0.0, value.y, whole | (half & !first)),
  );
}
