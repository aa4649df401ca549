#uniforms
@group(0) @binding(1) var<storage, read> coefficients: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> planes: array<f32>;

override WG: u32 = 64;

@compute @workgroup_size(WG)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let size = (u.rows / 2u + 1u) * u.columns;
  if (id.x >= size) { return; }
  let v = id.x / u.columns;
  let frequency = id.x % u.columns;
  let mirror = select(u.rows - v, 0u, v == 0u);
  let own_column = frequency == 0u || 2u * frequency == u.width;
  let scale = select(1.0, 0.5, v == mirror) * select(1.0, 0.5, own_column);
  var sums = vec4f(0.0);
  for (var c = u.channel_from; c < u.channel_to; c++) {
    let a = coefficients[(c * u.rows + v) * u.columns + frequency];
    let b = coefficients[(c * u.rows + mirror) * u.columns + frequency];
    let weights = vec4f(a.x + b.x, a.y + b.y, b.y - a.y, b.x - a.x);
    sums += scale * weights * weights;
  }
  planes[id.x] = sums.x;
  planes[id.x + size] = sums.y;
  planes[id.x + 2u * size] = sums.z;
  planes[id.x + 3u * size] = sums.w;
}
