// One butterfly of radix 4: reads, transforms and writes its 4 values, two neighbours at a time.
#import dft-4

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let x2 = read_two(b, 2u);
  let y = dft_4(array(x0.xy, x0.zw, x2.xy, x2.zw));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
  write_two(b, 2u, vec4f(y[2], y[3]));
}
