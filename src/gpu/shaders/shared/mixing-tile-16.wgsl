// 16 positions of 8 channels, in registers.
fn tile(first: u32, first_weight: u32) -> array<vec4f, 32> {
  let p = four_from(first);
  let q = four_from(first + 4u * LANES);
  let r = four_from(first + 8u * LANES);
  let s = four_from(first + 12u * LANES);
  let channel_size = i32(u.source_size);
  let weight_step = u.padded_outputs / 4u;
  var weight = first_weight;
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
        let b = fetch(from_q, channel);
        let c = fetch(from_r, channel);
        let d = fetch(from_s, channel);
        a0 += v.x * a; a1 += v.y * a; a2 += v.z * a; a3 += v.w * a;
        a4 += w.x * a; a5 += w.y * a; a6 += w.z * a; a7 += w.w * a;
        b0 += v.x * b; b1 += v.y * b; b2 += v.z * b; b3 += v.w * b;
        b4 += w.x * b; b5 += w.y * b; b6 += w.z * b; b7 += w.w * b;
        c0 += v.x * c; c1 += v.y * c; c2 += v.z * c; c3 += v.w * c;
        c4 += w.x * c; c5 += w.y * c; c6 += w.z * c; c7 += w.w * c;
        d0 += v.x * d; d1 += v.y * d; d2 += v.z * d; d3 += v.w * d;
        d4 += w.x * d; d5 += w.y * d; d6 += w.z * d; d7 += w.w * d;
        weight += weight_step;
        channel += channel_size;
      }
    }
  }
  return array<vec4f, 32>(
    a0, a1, a2, a3, a4, a5, a6, a7,
    b0, b1, b2, b3, b4, b5, b6, b7,
    c0, c1, c2, c3, c4, c5, c6, c7,
    d0, d1, d2, d3, d4, d5, d6, d7);
}
