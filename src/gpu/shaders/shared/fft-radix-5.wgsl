// One butterfly of radix 5: reads, transforms and writes its 5 values, two neighbours at a time.
#import dft-5

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let x4 = read_one(b, 4u);
  let y = dft_5(array(x0.xy, x0.zw, x2.xy, x2.zw, x4));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
  write_one(b, 4u, y[4]);
}
