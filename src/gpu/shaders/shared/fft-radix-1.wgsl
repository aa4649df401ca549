// One butterfly of radix 1: reads, transforms and writes its 1 values, two neighbours at a time.
#import dft-1

fn butterfly(b: Butterfly) {
  let x0 = read_one(b, 0u);
  let y = dft_1(array(x0));
  all_read();
  write_one(b, 0u, y[0]);
}
