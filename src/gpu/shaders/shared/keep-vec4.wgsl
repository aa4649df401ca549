// shared/keep.wgsl for four real coefficients at once.

fn kept_vec4(value: vec4f, rank: vec4u) -> vec4f {
  let in_range = (rank >= vec4u(u.keep_from)) & (rank < vec4u(u.keep_to)) & (rank != vec4u(u.keep_exclude));
  return select(vec4f(0.0), value, in_range | (rank == vec4u(u.keep_include)));
}
