// One butterfly of radix 9: reads, transforms and writes its 9 values, two neighbours at a time.
#import dft-9

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let x4 = read_two(b, 4u);
  let x6 = read_two(b, 6u);
  let x8 = read_one(b, 8u);
  let y = dft_9(array(x0.xy, x0.zw, x2.xy, x2.zw, x4.xy, x4.zw, x6.xy, x6.zw, x8));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
  write_two(b, 4u, vec4f(y[4], y[5]));
  write_two(b, 6u, vec4f(y[6], y[7]));
  write_one(b, 8u, y[8]);
}
