#uniforms
@group(0) @binding(1) var<storage, read> picture: array<f32>;
@group(0) @binding(2) var<storage, read_write> coefficients: array<f32>;
#import block-dct-tile

@compute @workgroup_size(TILE)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let x = group.x * TILE + thread;
  let y = group.y * SIDE;
  let source = group.z * u.height * u.width + min(x, u.width - 1u);
  for (var i = 0u; i < SIDE; i++) {
    sh_tile[cell(i, thread)] = picture[source + min(y + i, u.height - 1u) * u.width];
  }
  workgroupBarrier();
  let column = column_line(thread);
  store_line(column, forward_line(load_line(column)));
  workgroupBarrier();
  let row = row_line(thread);
  store_line(row, forward_line(load_line(row)));
  workgroupBarrier();
  let padded = u.blocks_x * SIDE;
  if (x >= padded) { return; }
  let to = (group.z * u.blocks_y * SIDE + y) * padded + x;
  for (var i = 0u; i < SIDE; i++) {
    coefficients[to + i * padded] = SCALE * sh_tile[cell(i, thread)];
  }
}
