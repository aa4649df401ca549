#uniforms
@group(0) @binding(1) var<storage, read> cells: array<f32>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
@group(0) @binding(3) var<storage, read> colours: array<u32>;
#import full-screen
#import keep

// 0 real coefficients as stored, 1 the DFT's half spectrum, 2 its four planes.
override GRID: u32 = 0;
override ANGLE: u32 = 0;
override KEPT: u32 = 0;
// Below 100 %: the largest of the cells that a device pixel covers, so that a lone peak is never lost.
override PEAK: u32 = 0;

const MOST_TAPS = 64u;
const HALF_LOG10_2 = 0.15051499783;
const TURNS_PER_RADIAN = 0.15915494309;

// A cell's value, whether it is kept, and whether there is one (not in the gap between planes).
struct Cell {
  value: f32,
  kept: bool,
  there: bool,
}

fn any_kept(row: u32, column: u32) -> bool {
  var kept = false;
  for (var c = u.channel_from; c < u.channel_to; c++) {
    let rank = ranks[(c * u.rows + row) * u.columns + column];
    kept = kept || is_kept(rank) || rank == u.keep_split;
  }
  return kept;
}

fn plane_cell(x: u32, y: u32) -> Cell {
  let right = x >= u.step_x;
  let below = y >= u.step_y;
  let column = select(x, x - u.step_x, right);
  let row = select(y, y - u.step_y, below);
  if (column >= u.plane_width || row >= u.plane_height) { return Cell(0.0, false, false); }
  let plane = select(0u, 2u, below) + select(0u, 1u, right);
  let value = cells[(plane * u.plane_height + row) * u.plane_width + column];
  if (KEPT == 0u) { return Cell(value, true, true); }
  let mirror = select(u.rows - row, 0u, row == 0u);
  return Cell(value, any_kept(row, column) || any_kept(mirror, column), true);
}

fn cell_at(x: u32, y: u32) -> Cell {
  if (GRID == 2u) { return plane_cell(x, y); }
  var column = x;
  var row = y;
  var turn = 1.0;
  if (GRID == 1u) {
    column += u.shift_x;
    row += u.shift_y;
    column -= select(0u, u.width, column >= u.width);
    row -= select(0u, u.rows, row >= u.rows);
    if (column >= u.columns) {
      column = u.width - column;
      row = select(u.rows - row, 0u, row == 0u);
      turn = -1.0;
    }
  }
  let value = turn * cells[row * u.columns + column];
  if (KEPT == 0u) { return Cell(value, true, true); }
  return Cell(value, any_kept(row, column), true);
}

// The largest kept value under a device pixel; where nothing is kept, the largest.
fn peak_at(at: vec2f) -> Cell {
  let size = vec2f(f32(u.grid_width), f32(u.grid_height));
  let low = clamp(at - 0.5 / u.scale, vec2f(0.0), size - 1.0);
  let first = vec2u(low);
  let end = vec2u(ceil(clamp(at + 0.5 / u.scale, low + 1.0, size)));
  let stride = max(vec2u(1u), (end - first + MOST_TAPS - 1u) / MOST_TAPS);
  var most = Cell(-1.0, false, false);
  for (var y = first.y; y < end.y; y += stride.y) {
    for (var x = first.x; x < end.x; x += stride.x) {
      let cell = cell_at(x, y);
      let value = abs(cell.value);
      let wins = (cell.kept && !most.kept) || (cell.kept == most.kept && value > most.value);
      if (cell.there && wins) { most = Cell(value, cell.kept, true); }
    }
  }
  return most;
}

fn colour_of(cell: Cell) -> vec4f {
  if (!cell.there) { return vec4f(0.0); }
  var entry = 0u;
  if (ANGLE == 1u) {
    entry = u32(i32(floor(256.0 * (cell.value * TURNS_PER_RADIAN + 0.5) + 0.5))) & 255u;
  } else {
    let level = HALF_LOG10_2 * log2(max(abs(cell.value), 1e-37));
    entry = u32(round(255.0 * clamp((level - u.low) / (u.high - u.low), 0.0, 1.0)));
  }
  var colour = unpack4x8unorm(colours[u.colours_at + entry]).rgb;
  if (KEPT == 1u && !cell.kept) {
    let grey = dot(vec3f(0.299, 0.587, 0.114), colour);
    colour = u.dim_light * mix(vec3f(grey), colour, u.dim_colour);
  }
  return vec4f(colour, 1.0);
}

@fragment
fn fragment(@builtin(position) position: vec4f) -> @location(0) vec4f {
  let device = position.xy - vec2f(f32(u.left), f32(u.top));
  let at = max(vec2f(0.0), device / u.scale);
  if (PEAK == 1u) { return colour_of(peak_at(at)); }
  let place = min(vec2u(at), vec2u(u.grid_width, u.grid_height) - 1u);
  var colour = colour_of(cell_at(place.x, place.y));
  let line = u.grid == 1u && any(floor(at) != floor((device - 1.0) / u.scale));
  if (line && colour.a > 0.0) { colour = vec4f(mix(colour.rgb, vec3f(0.5), 0.5), 1.0); }
  return colour;
}
