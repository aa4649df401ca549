#uniforms
@group(0) @binding(1) var<storage, read> picture: array<u32>;
@group(0) @binding(2) var<storage, read> rebuilt: array<u32>;
@group(0) @binding(3) var<storage, read_write> sums: array<vec4u>;

override WG: u32 = 64;
#import partial-counts

const RED = 19595;
const GREEN = 38470;
const BLUE = 7471;

fn bytes_of(rgba: u32) -> vec3i {
  return vec3i((vec3u(rgba) >> vec3u(0u, 8u, 16u)) & vec3u(0xffu));
}

fn luma_of(bytes: vec3i) -> i32 {
  let sum = vec3i(RED, GREEN, BLUE) * bytes;
  return (sum.x + sum.y + sum.z + 32768) >> 16u;
}

// Squared difference of `luma` to the pixel `by` further, of neighbours that lie `inside` the picture.
fn step_to(at: u32, by: u32, luma: i32, inside: bool) -> u32 {
  let difference = luma_of(bytes_of(rebuilt[select(at, at + by, inside)])) - luma;
  return u32(difference * difference);
}

@compute @workgroup_size(WG)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let start = id.x * u.start_step;
  let end = min(u.width * u.height, start + u.each * u.step);
  // Both counted on, because a division a pixel is dear.
  var x = start % u.width;
  var y = start / u.width;
  let step_x = u.step % u.width;
  let step_y = u.step / u.width;
  var total = vec4u(0u);
  for (var at = start; at < end; at += u.step) {
    let before = bytes_of(picture[at]);
    let after = bytes_of(rebuilt[at]);
    let error = (after - before) * (after - before);
    let luma = luma_of(after);
    let luma_error = luma - luma_of(before);
    let across = step_to(at, 1u, luma, x + 1u < u.width);
    let down = step_to(at, u.width, luma, y + 1u < u.height);
    let boundary = select(0u, across, x % 8u == 7u) + select(0u, down, y % 8u == 7u);
    total += vec4u(u32(error.x + error.y + error.z), u32(luma_error * luma_error), boundary, across + down - boundary);
    x += step_x;
    y += step_y;
    if (x >= u.width) {
      x -= u.width;
      y += 1u;
    }
  }
  store_counts(total, id.x, group.x, local);
}
