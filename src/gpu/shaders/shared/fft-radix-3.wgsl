// One butterfly of radix 3: reads, transforms and writes its 3 values, two neighbours at a time.
#import dft-3

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_one(b, 2u);
  let y = dft_3(array(x0.xy, x0.zw, x2));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_one(b, 2u, y[2]);
}
