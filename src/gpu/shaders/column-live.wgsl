// Which columns may hold a kept coefficient: 1, or 0 where none can, so that the inverse need not look at them.
#uniforms
#constants
@group(0) @binding(1) var<storage, read> ranges: array<vec2u, CHANNELS * COLUMNS>;
@group(0) @binding(2) var<storage, read_write> live: array<u32, CHANNELS * COLUMNS>;

override WG: u32;

fn holds(range: vec2u, rank: u32) -> bool {
  return range.x <= rank && rank <= range.y;
}

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < COLUMNS) {
    let range = ranges[id.y * COLUMNS + id.x];
    let overlaps = range.x < u.keep_to && range.y >= u.keep_from;
    // A complex coefficient kept out of turn is its own conjugate, and those are in columns 0 and W/2.
    let own = MIRRORED == 1u || id.x == 0u || 2u * id.x == WIDTH;
    let alone = (own && holds(range, u.keep_include)) || holds(range, u.keep_split);
    live[id.y * COLUMNS + id.x] = select(0u, 1u, overlaps || alone);
  }
}
