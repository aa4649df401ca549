// Every thread's sum is a partial sum of its own; the importing kernel has `sums: array<vec2f>`.

fn store_sum(value: vec2f, thread: u32, group: u32, local: u32) {
  sums[thread] = value;
}
