// The sums of a workgroup's threads become one partial sum; the importing kernel has `sums: array<vec2f>` and WG, a
// power of two.
var<workgroup> sh_sum: array<vec2f, WG>;

fn store_sum(value: vec2f, thread: u32, group: u32, local: u32) {
  sh_sum[local] = value;
  workgroupBarrier();
  for (var half = WG / 2u; half > 0u; half /= 2u) {
    if (local < half) { sh_sum[local] += sh_sum[local + half]; }
    workgroupBarrier();
  }
  if (local == 0u) { sums[group] = sh_sum[0]; }
}
