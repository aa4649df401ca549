// Every thread's whole numbers are partial sums of their own, in halves of 16 bits; the importing kernel has
// `sums: array<vec4u>`, two elements a partial sum.

fn store_counts(value: vec4u, thread: u32, group: u32, local: u32) {
  sums[2u * thread] = value & vec4u(0xffffu);
  sums[2u * thread + 1u] = value >> vec4u(16u);
}
