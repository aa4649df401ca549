// shared/keep.wgsl for four real coefficients at once; from ≤ rank < to is one comparison of unsigned numbers.

fn kept_vec4(value: vec4f, rank: vec4u) -> vec4f {
  let within = (rank - vec4u(u.keep_from)) < vec4u(u.keep_to - u.keep_from);
  let kept = (within & (rank != vec4u(u.keep_exclude))) | (rank == vec4u(u.keep_include));
  return select(vec4f(0.0), value, kept);
}
