// One butterfly of radix 13: reads, transforms and writes its 13 values, two neighbours at a time.
#import dft-13

fn butterfly(b: Butterfly) {
  let x0 = load_two(b, 0u);
  let x2 = load_two(b, 2u);
  let x4 = load_two(b, 4u);
  let x6 = load_two(b, 6u);
  let x8 = load_two(b, 8u);
  let x10 = load_two(b, 10u);
  let x12 = load_one(b, 12u);
  let y = dft_13(array(x0.xy, x0.zw, x2.xy, x2.zw, x4.xy, x4.zw, x6.xy, x6.zw, x8.xy, x8.zw, x10.xy, x10.zw, x12));
  store_two(b, 0u, vec4f(y[0], y[1]));
  store_two(b, 2u, vec4f(y[2], y[3]));
  store_two(b, 4u, vec4f(y[4], y[5]));
  store_two(b, 6u, vec4f(y[6], y[7]));
  store_two(b, 8u, vec4f(y[8], y[9]));
  store_two(b, 10u, vec4f(y[10], y[11]));
  store_one(b, 12u, y[12]);
}
