#uniforms
@group(0) @binding(1) var<storage, read> cells: array<f32>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
@group(0) @binding(3) var<storage, read_write> placed: array<vec4u>;

override WG: u32 = 64;
override COUNT: u32 = 3;
#import spectrum-grid

const MOST_TAPS = 63u;
// A cell that the footprint only touches, by the rounding of f32, is not under it.
const TOUCH = 1e-3;

struct Most {
  value: f32,
  least: u32,
  greatest: u32,
}

fn with_cell(most: Most, x: u32, y: u32) -> Most {
  let spot = spot_at(x, y);
  let value = select(-1.0, abs(cells[spot.cell]), spot.there);
  var own = ranks_at(spot.rank);
  var least = min(own.x, min(own.y, own.z));
  var greatest = max(own.x, max(own.y, own.z));
  if (GRID == 2u) {
    own = ranks_at(spot.mirror);
    least = select(0xffffffffu, min(least, min(own.x, min(own.y, own.z))), spot.there);
    greatest = select(0u, max(greatest, max(own.x, max(own.y, own.z))), spot.there);
  }
  return Most(max(most.value, value), min(most.least, least), max(most.greatest, greatest));
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= u.place_width) { return; }
  let device = vec2i(id.xy) + vec2i(u.place_left, u.place_top);
  let at = (vec2f(device - vec2i(u.left, u.top)) + 0.5) / u.scale;
  let size = vec2f(f32(u.grid_width), f32(u.grid_height));
  let low = clamp(at - 0.5 / u.scale, vec2f(0.0), size - 1.0);
  let first = vec2u(low + TOUCH);
  let end = vec2u(ceil(clamp(at + 0.5 / u.scale, low + 1.0, size) - TOUCH));
  let stride = max(vec2u(1u), (end - first + MOST_TAPS - 1u) / MOST_TAPS);
  // Cells taken twice at the end of a row change nothing.
  let last = end.x - 1u;
  var most = Most(-1.0, 0xffffffffu, 0u);
  for (var y = first.y; y < end.y; y += stride.y) {
    for (var x = first.x; x < end.x; x += 3u * stride.x) {
      most = with_cell(most, x, y);
      most = with_cell(most, min(x + stride.x, last), y);
      most = with_cell(most, min(x + 2u * stride.x, last), y);
    }
  }
  placed[id.y * u.place_width + id.x] = vec4u(bitcast<u32>(most.value), most.least, most.greatest, 0u);
}
