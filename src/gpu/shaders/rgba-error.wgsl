#uniforms
@group(0) @binding(1) var<storage, read> picture: array<u32>;
@group(0) @binding(2) var<storage, read> rebuilt: array<u32>;
@group(0) @binding(3) var<storage, read_write> sums: array<vec4u>;

override WG: u32 = 64;
#import partial-counts

const RED = 19595;
const GREEN = 38470;
const BLUE = 7471;

// Red, green or blue of four pixels.
fn bytes_of(rgba: vec4u, shift: u32) -> vec4i {
  return vec4i((rgba >> vec4u(shift)) & vec4u(0xffu));
}

fn luma_of(rgba: vec4u) -> vec4i {
  let sum = RED * bytes_of(rgba, 0u) + GREEN * bytes_of(rgba, 8u) + BLUE * bytes_of(rgba, 16u);
  return (sum + 32768) >> vec4u(16u);
}

fn squared(difference: vec4i) -> vec4u {
  return vec4u(difference * difference);
}

fn total_of(four: vec4u) -> u32 {
  return four.x + four.y + four.z + four.w;
}

// The four columns of a strip, those beyond the edge being the last one again; the one after them; which are real.
struct Strip {
  columns: vec4u,
  next: u32,
  real: vec4u,
}

// Four pixels of row y, and the one to the right of them.
fn rebuilt_at(strip: Strip, y: u32) -> vec4u {
  let at = strip.columns + y * u.width;
  return vec4u(rebuilt[at.x], rebuilt[at.y], rebuilt[at.z], rebuilt[at.w]);
}

@compute @workgroup_size(WG)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let x = id.x % u.strips * 4u;
  let wanted = vec4u(x) + vec4u(0u, 1u, 2u, 3u);
  let last = u.width - 1u;
  let strip = Strip(
    min(wanted, vec4u(last)),
    min(x + 4u, last),
    select(vec4u(0u), vec4u(1u), wanted < vec4u(u.width)));
  let first = id.x / u.strips * u.rows_each;
  let end = min(u.height, first + u.rows_each);
  // Every second strip ends at a boundary between blocks.
  let ends_block = x % 8u == 4u;
  var above = luma_of(rebuilt_at(strip, min(max(first, 1u) - 1u, u.height - 1u)));
  var total = vec4u(0u);
  for (var y = first; y < end; y++) {
    let at = strip.columns + y * u.width;
    let before = vec4u(picture[at.x], picture[at.y], picture[at.z], picture[at.w]);
    let after = rebuilt_at(strip, y);
    let luma = luma_of(after);
    let right = luma_of(vec4u(rebuilt[strip.next + y * u.width])).x;
    let error = squared(bytes_of(after, 0u) - bytes_of(before, 0u))
      + squared(bytes_of(after, 8u) - bytes_of(before, 8u))
      + squared(bytes_of(after, 16u) - bytes_of(before, 16u));
    let luma_error = squared(luma - luma_of(before));
    // Nothing beyond the right edge: there a pixel is compared with itself. Nor above the first row.
    let across = squared(vec4i(luma.yzw, right) - luma);
    let down = total_of(strip.real * squared(luma - above)) * select(0u, 1u, y > 0u);
    let boundary = select(0u, across.w, ends_block) + select(0u, down, y % 8u == 0u);
    total += vec4u(
      total_of(strip.real * error),
      total_of(strip.real * luma_error),
      boundary,
      total_of(across) + down - boundary);
    above = luma;
  }
  store_counts(total, id.x, group.x, local);
}
