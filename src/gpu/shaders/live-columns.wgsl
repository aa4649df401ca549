// The list of columns that may hold a kept coefficient, and how many workgroups the passes over them take.
// One invocation: some thousand columns at most, and a list in their order keeps neighbours together.
#uniforms
#constants
@group(0) @binding(1) var<storage, read> ranges: array<vec2u, CHANNELS * COLUMNS>;
// First how many there are, then column and channel of each.
@group(0) @binding(2) var<storage, read_write> live: array<vec2u, CHANNELS * COLUMNS + 1>;
@group(0) @binding(3) var<storage, read_write> arguments: array<u32, 3 * PASSES>;

fn holds(range: vec2u, rank: u32) -> bool {
  return range.x <= rank && rank <= range.y;
}

@compute @workgroup_size(1)
fn main() {
  var count = 0u;
  for (var channel = 0u; channel < CHANNELS; channel++) {
    for (var column = 0u; column < COLUMNS; column++) {
      let range = ranges[channel * COLUMNS + column];
      let overlaps = range.x < u.keep_to && range.y >= u.keep_from;
      // A complex coefficient kept out of turn is its own conjugate, and those are in columns 0 and W/2.
      let own = MIRRORED == 1u || column == 0u || 2u * column == WIDTH;
      if (overlaps || (own && holds(range, u.keep_include)) || holds(range, u.keep_split)) {
        count++;
        live[count] = vec2u(column, channel);
      }
    }
  }
  live[0] = vec2u(count, 0u);
  for (var index = 0u; index < PASSES; index++) {
    arguments[3u * index] = (count + WIDE - 1u) / WIDE;
  }
}
