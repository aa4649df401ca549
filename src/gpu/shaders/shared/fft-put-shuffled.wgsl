// Like fft-put-rows, rows and columns put back from the DCT's order.
#import pair-rows
#import shuffle
@group(0) @binding(2) var<storage, read_write> result: array<f32, RESULT_SIZE>;

fn put_row_start(y: u32, batch: u32) -> u32 {
  return select((batch * HEIGHT + shuffled(y, HEIGHT)) * WIDTH, NO_ROW, y >= HEIGHT);
}

fn put_to(place: u32, line: u32, batch: u32) -> vec2u {
  let y = first_row(line);
  return vec2u(put_row_start(y, batch), put_row_start(y + PAIR_STEP, batch));
}

fn put_one(b: Butterfly, q: u32, value: vec2f) {
  let x = shuffled(b.place + q * RESULT_SKIP, WIDTH);
  if (has_row(b.result.x)) {
    result[b.result.x + x] = SCALE * value.x;
  }
  if (has_row(b.result.y)) {
    result[b.result.y + x] = -SCALE * value.y;
  }
}

fn put_two(b: Butterfly, q: u32, values: vec4f) {
  put_one(b, q, values.xy);
  put_one(b, q + 1u, values.zw);
}
