// One butterfly of radix 16: reads, transforms and writes its 16 values, two neighbours at a time.
#import dft-16

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let x4 = read_two(b, 4u);
  let x6 = read_two(b, 6u);
  let x8 = read_two(b, 8u);
  let x10 = read_two(b, 10u);
  let x12 = read_two(b, 12u);
  let x14 = read_two(b, 14u);
  let y = dft_16(array(
    x0.xy, x0.zw, x2.xy, x2.zw, x4.xy, x4.zw, x6.xy, x6.zw,
    x8.xy, x8.zw, x10.xy, x10.zw, x12.xy, x12.zw, x14.xy, x14.zw,
  ));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
  write_two(b, 4u, vec4f(y[4], y[5]));
  write_two(b, 6u, vec4f(y[6], y[7]));
  write_two(b, 8u, vec4f(y[8], y[9]));
  write_two(b, 10u, vec4f(y[10], y[11]));
  write_two(b, 12u, vec4f(y[12], y[13]));
  write_two(b, 14u, vec4f(y[14], y[15]));
}
