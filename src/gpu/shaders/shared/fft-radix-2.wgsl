// One butterfly of radix 2: reads, transforms and writes its 2 values, two neighbours at a time.
#import dft-2

fn butterfly(b: Butterfly) {
  let x0 = read_two(b, 0u);
  let y = dft_2(array(x0.xy, x0.zw));
  all_read();
  write_two(b, 0u, vec4f(y[0], y[1]));
}
