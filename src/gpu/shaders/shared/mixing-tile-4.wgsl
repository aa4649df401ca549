// 4 positions of 8 channels, in registers.
fn tile(first: u32, first_weight: u32) -> array<vec4f, 8> {
  let p = four_from(first);
  let channel_size = i32(u.source_size);
  let weight_step = u.padded_outputs / 4u;
  var weight = first_weight;
  var a0 = vec4f(); var a1 = vec4f(); var a2 = vec4f(); var a3 = vec4f();
  var a4 = vec4f(); var a5 = vec4f(); var a6 = vec4f(); var a7 = vec4f();
  let margin = select(0i, 1i, u.taps == 9u);
  for (var down = -margin; down <= margin; down++) {
    for (var across = -margin; across <= margin; across++) {
      let from_p = reach(p, down, across);
      var channel = 0i;
      for (var i = 0u; i < u.inputs; i++) {
        let v = weights[weight];
        let w = weights[weight + 1u];
        let a = fetch(from_p, channel);
        a0 += v.x * a; a1 += v.y * a; a2 += v.z * a; a3 += v.w * a;
        a4 += w.x * a; a5 += w.y * a; a6 += w.z * a; a7 += w.w * a;
        weight += weight_step;
        channel += channel_size;
      }
    }
  }
  return array<vec4f, 8>(
    a0, a1, a2, a3, a4, a5, a6, a7);
}
