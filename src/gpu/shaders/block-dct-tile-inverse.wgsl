#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<f32>;
@group(0) @binding(2) var<storage, read> ranks: array<u32>;
@group(0) @binding(3) var<storage, read_write> picture: array<f32>;
#import block-dct-tile
#import keep

@compute @workgroup_size(TILE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let x = group.x * TILE + thread;
  let y = group.y * SIDE;
  let padded = u.blocks_x * SIDE;
  let source = (group.z * u.blocks_y * SIDE + y) * padded + min(x, padded - 1u);
  for (var i = 0u; i < SIDE; i++) {
    let at = source + i * padded;
    sh_tile[cell(i, thread)] = select(0.0, coefficients[at], is_kept(ranks[at]));
  }
  workgroupBarrier();
  let column = column_line(thread);
  store_line(column, inverse_line(load_line(column)));
  workgroupBarrier();
  let row = row_line(thread);
  store_line(row, inverse_line(load_line(row)));
  workgroupBarrier();
  if (x >= u.width) { return; }
  let to = group.z * u.height * u.width + x;
  for (var i = 0u; i < SIDE; i++) {
    if (y + i < u.height) { picture[to + (y + i) * u.width] = SCALE * sh_tile[cell(i, thread)]; }
  }
}
