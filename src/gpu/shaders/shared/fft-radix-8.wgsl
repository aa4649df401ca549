// One butterfly of radix 8: reads, transforms and writes its 8 values, two neighbours at a time.
#import dft-8

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let x4 = read_two(b, 4u);
  let x6 = read_two(b, 6u);
  let y = dft_8(array(x0.xy, x0.zw, x2.xy, x2.zw, x4.xy, x4.zw, x6.xy, x6.zw));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
  write_two(b, 4u, vec4f(y[4], y[5]));
  write_two(b, 6u, vec4f(y[6], y[7]));
}
