// One butterfly of radix 5: reads, transforms and writes its 5 values, two neighbours at a time.
#import dft-5

fn butterfly(b: Butterfly) {
  let x0 = load_two(b, 0u);
  let x2 = load_two(b, 2u);
  let x4 = load_one(b, 4u);
  let y = dft_5(array(x0.xy, x0.zw, x2.xy, x2.zw, x4));
  store_two(b, 0u, vec4f(y[0], y[1]));
  store_two(b, 2u, vec4f(y[2], y[3]));
  store_one(b, 4u, y[4]);
}
