// Direct convolution: a thread makes a tile of 8 channels at 4·QUADS positions. Per tap the places of its positions are
// worked out once; then 8 weights and a value for each position stand against all their products.
#uniforms
#constants
@group(0) @binding(1) var<storage, read> source: array<f32>;
// [taps, inputs, outputs / 4]
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<f32>;
@group(0) @binding(4) var<storage, read_write> result: array<f32>;

override LANES: u32 = 4;

// Four positions of the result, a stride of LANES apart: where their window has its middle, by row and column and as an
// index into a channel.
struct Four {
  row: vec4i,
  column: vec4i,
  middle: vec4i,
}

// Where one tap reads for them; 0 in `inside` keeps out what lies beyond the picture's edge.
struct Reach {
  at: vec4i,
  inside: vec4f,
}

fn four_from(first: u32) -> Four {
  let position = min(vec4u(first) + LANES * vec4u(0, 1, 2, 3), vec4u(u.positions - 1u));
  let row = position / u.columns;
  let in_picture = row % u.rows * u.stride;
  let column = (position - row * u.columns) * u.stride;
  let middle = (row / u.rows * u.source_rows + in_picture) * u.source_columns + column;
  return Four(vec4i(in_picture), vec4i(column), vec4i(middle));
}

fn reach(four: Four, down: i32, across: i32) -> Reach {
  let row = vec4u(four.row + down);
  let column = vec4u(four.column + across);
  // A place above or left of the picture is a large unsigned number.
  let inside = (row < vec4u(u.source_rows)) & (column < vec4u(u.source_columns));
  let at = four.middle + (down * i32(u.source_columns) + across);
  return Reach(select(vec4i(0), at, inside), select(vec4f(0.0), vec4f(1.0), inside));
}

fn fetch(place: Reach, channel: i32) -> vec4f {
  let at = place.at + channel;
  return place.inside * vec4f(source[at.x], source[at.y], source[at.z], source[at.w]);
}

// Gives tile(), the sums of a thread.
#import mixing-tile

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = group.x * 4u * QUADS * LANES + lane;
  var sums = tile(first, group.y * 2u);
  for (var place = 0u; place < 4u * QUADS; place++) {
    let position = first + place * LANES;
    if (position >= u.positions) { break; }
    // A constant reaches a block's mean only.
    let share = select(0.0, u.bias_scale, position % u.bias_step == 0u);
    for (var i = 0u; i < 8u; i++) {
      let output = group.y * 8u + i;
      if (output >= u.outputs) { break; }
      result[output * u.positions + position] = sums[place / 4u * 8u + i][place % 4u] + share * bias[output];
    }
  }
}
