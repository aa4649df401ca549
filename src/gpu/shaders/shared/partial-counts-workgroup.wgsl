// The whole numbers of a workgroup's threads become one partial sum. Their halves of 16 bits are added apart, so that
// nothing overflows; the importing kernel has `sums: array<vec4u>`, two elements a partial sum, and WG, a power of two.
var<workgroup> sh_low: array<vec4u, WG>;
var<workgroup> sh_high: array<vec4u, WG>;

fn store_counts(value: vec4u, thread: u32, group: u32, local: u32) {
  sh_low[local] = value & vec4u(0xffffu);
  sh_high[local] = value >> vec4u(16u);
  workgroupBarrier();
  for (var half = WG / 2u; half > 0u; half /= 2u) {
    if (local < half) {
      sh_low[local] += sh_low[local + half];
      sh_high[local] += sh_high[local + half];
    }
    workgroupBarrier();
  }
  if (local == 0u) {
    sums[2u * group] = sh_low[0];
    sums[2u * group + 1u] = sh_high[0];
  }
}
