// Direct convolution: a thread makes 16 positions of 8 channels. Per tap the places of its positions are worked out
// once; then 6 loads stand against 32 multiply-adds of four positions each.
#uniforms
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

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = group.x * 16u * LANES + lane;
  let p = four_from(first);
  let q = four_from(first + 4u * LANES);
  let r = four_from(first + 8u * LANES);
  let s = four_from(first + 12u * LANES);
  // False where all positions are in the first quarter: small maps, and bands of them.
  let wide = first - lane + 4u * LANES < u.positions;
  let channel_size = i32(u.source_size);
  let weight_step = u.padded_outputs / 4u;
  var weight = group.y * 2u;
  var a0 = vec4f(); var a1 = vec4f(); var a2 = vec4f(); var a3 = vec4f();
  var a4 = vec4f(); var a5 = vec4f(); var a6 = vec4f(); var a7 = vec4f();
  var b0 = vec4f(); var b1 = vec4f(); var b2 = vec4f(); var b3 = vec4f();
  var b4 = vec4f(); var b5 = vec4f(); var b6 = vec4f(); var b7 = vec4f();
  var c0 = vec4f(); var c1 = vec4f(); var c2 = vec4f(); var c3 = vec4f();
  var c4 = vec4f(); var c5 = vec4f(); var c6 = vec4f(); var c7 = vec4f();
  var d0 = vec4f(); var d1 = vec4f(); var d2 = vec4f(); var d3 = vec4f();
  var d4 = vec4f(); var d5 = vec4f(); var d6 = vec4f(); var d7 = vec4f();
  let margin = select(0i, 1i, u.taps == 9u);
  for (var down = -margin; down <= margin; down++) {
    for (var across = -margin; across <= margin; across++) {
      let from_p = reach(p, down, across);
      let from_q = reach(q, down, across);
      let from_r = reach(r, down, across);
      let from_s = reach(s, down, across);
      var channel = 0i;
      for (var i = 0u; i < u.inputs; i++) {
        let v = weights[weight];
        let w = weights[weight + 1u];
        let a = fetch(from_p, channel);
        a0 += v.x * a; a1 += v.y * a; a2 += v.z * a; a3 += v.w * a;
        a4 += w.x * a; a5 += w.y * a; a6 += w.z * a; a7 += w.w * a;
        if (wide) {
          let b = fetch(from_q, channel);
          let c = fetch(from_r, channel);
          let d = fetch(from_s, channel);
          b0 += v.x * b; b1 += v.y * b; b2 += v.z * b; b3 += v.w * b;
          b4 += w.x * b; b5 += w.y * b; b6 += w.z * b; b7 += w.w * b;
          c0 += v.x * c; c1 += v.y * c; c2 += v.z * c; c3 += v.w * c;
          c4 += w.x * c; c5 += w.y * c; c6 += w.z * c; c7 += w.w * c;
          d0 += v.x * d; d1 += v.y * d; d2 += v.z * d; d3 += v.w * d;
          d4 += w.x * d; d5 += w.y * d; d6 += w.z * d; d7 += w.w * d;
        }
        weight += weight_step;
        channel += channel_size;
      }
    }
  }
  var sums = array<vec4f, 32>(
    a0, a1, a2, a3, a4, a5, a6, a7, b0, b1, b2, b3, b4, b5, b6, b7,
    c0, c1, c2, c3, c4, c5, c6, c7, d0, d1, d2, d3, d4, d5, d6, d7);
  for (var place = 0u; place < 16u; place++) {
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
