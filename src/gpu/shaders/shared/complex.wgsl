// Complex numbers as vec2f(real, imaginary).

fn cmul(a: vec2f, b: vec2f) -> vec2f {
  return vec2f(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x);
}

fn conjugate(a: vec2f) -> vec2f {
  return vec2f(a.x, -a.y);
}

// −i·a, a quarter turn.
fn turn(a: vec2f) -> vec2f {
  return vec2f(a.y, -a.x);
}

// a·exp(−iπ/4), an eighth of a turn.
fn eighth(a: vec2f) -> vec2f {
  return 0.7071067811865476 * vec2f(a.x + a.y, a.y - a.x);
}
