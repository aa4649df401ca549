#uniforms
@group(0) @binding(1) var<storage, read> cells: array<f32>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
@group(0) @binding(3) var<storage, read> placed: array<vec4u>;
@group(0) @binding(4) var<storage, read> colours: array<u32>;
override COUNT: u32 = 3;
#import full-screen
#import spectrum-grid
#import keep

override ANGLE: u32 = 0;
override KEPT: u32 = 0;
override PLACED: u32 = 0;
override PIXEL_GRID: u32 = 0;

const HALF_LOG10_2 = 0.15051499783;
const TURNS_PER_RADIAN = 0.15915494309;

fn any_kept(at: u32) -> bool {
  let own = ranks_at(at);
  var kept = is_kept(own.x) || own.x == u.keep_split;
  if (COUNT == 3u) {
    kept = kept || is_kept(own.y) || own.y == u.keep_split || is_kept(own.z) || own.z == u.keep_split;
  }
  return kept;
}

fn kept_at(spot: Spot) -> bool {
  if (GRID == 2u) { return any_kept(spot.rank) || any_kept(spot.mirror); }
  return any_kept(spot.rank);
}

// Whether any of the ranks from the least to the greatest under a device pixel is kept, as far as the two ends tell.
fn kept_between(least: u32, greatest: u32) -> bool {
  let within = least < u.keep_to && greatest >= u.keep_from && !(least == greatest && least == u.keep_exclude);
  let single = least == u.keep_include || greatest == u.keep_include || least == u.keep_split;
  return within || single;
}

fn colour_of(value: f32, kept: bool) -> vec3f {
  var entry = 0u;
  if (ANGLE == 1u) {
    entry = u32(i32(floor(256.0 * (value * TURNS_PER_RADIAN + 0.5) + 0.5))) & 255u;
  } else {
    let level = HALF_LOG10_2 * log2(max(abs(value), 1e-37));
    entry = u32(round(255.0 * clamp((level - u.low) / (u.high - u.low), 0.0, 1.0)));
  }
  let colour = unpack4x8unorm(colours[u.colours_at + entry]).rgb;
  if (KEPT == 0u) { return colour; }
  let grey = dot(vec3f(0.299, 0.587, 0.114), colour);
  return select(u.dim_light * mix(vec3f(grey), colour, u.dim_colour), colour, kept);
}

@fragment
fn fragment(@builtin(position) position: vec4f) -> @location(0) vec4f {
  if (PLACED == 1u) {
    let place = vec2i(floor(position.xy)) - vec2i(u.place_left, u.place_top);
    let most = placed[u32(place.y) * u.place_width + u32(place.x)];
    let value = bitcast<f32>(most.x);
    return select(vec4f(0.0), vec4f(colour_of(value, kept_between(most.y, most.z)), 1.0), value >= 0.0);
  }
  let device = position.xy - vec2f(f32(u.left), f32(u.top));
  let at = max(vec2f(0.0), device / u.scale);
  let cell = min(vec2u(at), vec2u(u.grid_width, u.grid_height) - 1u);
  let spot = spot_at(cell.x, cell.y);
  var kept = true;
  if (KEPT == 1u) { kept = kept_at(spot); }
  var colour = colour_of(spot.turn * cells[spot.cell], kept);
  if (PIXEL_GRID == 1u && any(floor(at) != floor((device - 1.0) / u.scale))) { colour = mix(colour, vec3f(0.5), 0.5); }
  return select(vec4f(0.0), vec4f(colour, 1.0), spot.there);
}
