#uniforms
@group(0) @binding(1) var<storage, read_write> ranges: array<u32>;

@compute @workgroup_size(1)
fn main() {
  var largest = 0u;
  for (var map = 0u; map < u.maps; map++) { largest = max(largest, ranges[map]); }
  ranges[u.common_range] = largest;
}
