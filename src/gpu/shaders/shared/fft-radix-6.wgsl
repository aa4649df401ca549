// One butterfly of radix 6: reads, transforms and writes its 6 values, two neighbours at a time.
#import dft-6

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let x4 = read_two(b, 4u);
  let y = dft_6(array(x0.xy, x0.zw, x2.xy, x2.zw, x4.xy, x4.zw));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
  write_two(b, 4u, vec4f(y[4], y[5]));
}
