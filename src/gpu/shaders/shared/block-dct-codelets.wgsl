// One-dimensional DCTs of 2, 4, 8, 16 and 32 values as straight-line code, scaled by √N so that no level of the
// recursion multiplies by 1/√2: u2 = √N · orthonormal DCT-II, u3 = √N · its inverse (DCT-III), u4 = √N · DCT-IV.
// In two dimensions forward and inverse thus come out N times too large; callers multiply by 1/N, a power of two.
//
//   u2: even outputs = u2 of the half length of x[n] + x[N-1-n], odd outputs = u4 of x[n] - x[N-1-n].
//   u3: the same graph backwards.
//   u4, m = N/2, t = (2j+1)π/(4N): a[j] = cos t · x[j] + sin t · x[N-1-j], b[j] = ±(cos t · x[N-1-j] - sin t · x[j])
//       with + for even j; A = u2(a), B = u2(b); y[0] = √2 A[0], y[2k] = A[k] + B[m-k], y[2k-1] = A[k] - B[m-k],
//       y[N-1] = -√2 B[0].
// Source: Plonka and Tasche, Fast and numerically stable algorithms for discrete cosine transforms (2005).
// The kernel that imports this says what a `Lane` is: f32, or vec4f for four lines at once.

const SQRT2 = 1.414213562;

fn u2_2(x: array<Lane, 2>) -> array<Lane, 2> {
  return array<Lane, 2>(x[0] + x[1], x[0] - x[1]);
}

fn u4_2(x: array<Lane, 2>) -> array<Lane, 2> {
  return array<Lane, 2>(1.306562965 * x[0] + 0.5411961001 * x[1], 0.5411961001 * x[0] - 1.306562965 * x[1]);
}

fn u2_4(x: array<Lane, 4>) -> array<Lane, 4> {
  let e = u2_2(array<Lane, 2>(x[0] + x[3], x[1] + x[2]));
  let o = u4_2(array<Lane, 2>(x[0] - x[3], x[1] - x[2]));
  return array<Lane, 4>(e[0], o[0], e[1], o[1]);
}

fn u3_4(x: array<Lane, 4>) -> array<Lane, 4> {
  let e = u2_2(array<Lane, 2>(x[0], x[2]));
  let o = u4_2(array<Lane, 2>(x[1], x[3]));
  return array<Lane, 4>(e[0] + o[0], e[1] + o[1], e[1] - o[1], e[0] - o[0]);
}

fn u4_4(x: array<Lane, 4>) -> array<Lane, 4> {
  let a = u2_2(array<Lane, 2>(0.9807852804 * x[0] + 0.1950903220 * x[3], 0.8314696123 * x[1] + 0.5555702330 * x[2]));
  let b = u2_2(array<Lane, 2>(0.9807852804 * x[3] - 0.1950903220 * x[0], 0.5555702330 * x[1] - 0.8314696123 * x[2]));
  return array<Lane, 4>(SQRT2 * a[0], a[1] - b[1], a[1] + b[1], -SQRT2 * b[0]);
}

fn u2_8(x: array<Lane, 8>) -> array<Lane, 8> {
  let e = u2_4(array<Lane, 4>(x[0] + x[7], x[1] + x[6], x[2] + x[5], x[3] + x[4]));
  let o = u4_4(array<Lane, 4>(x[0] - x[7], x[1] - x[6], x[2] - x[5], x[3] - x[4]));
  return array<Lane, 8>(e[0], o[0], e[1], o[1], e[2], o[2], e[3], o[3]);
}

fn u3_8(x: array<Lane, 8>) -> array<Lane, 8> {
  let e = u3_4(array<Lane, 4>(x[0], x[2], x[4], x[6]));
  let o = u4_4(array<Lane, 4>(x[1], x[3], x[5], x[7]));
  return array<Lane, 8>(
    e[0] + o[0], e[1] + o[1], e[2] + o[2], e[3] + o[3], e[3] - o[3], e[2] - o[2], e[1] - o[1], e[0] - o[0]);
}

fn u4_8(x: array<Lane, 8>) -> array<Lane, 8> {
  let a = u2_4(array<Lane, 4>(
    0.9951847267 * x[0] + 0.09801714033 * x[7], 0.9569403357 * x[1] + 0.2902846773 * x[6],
    0.8819212643 * x[2] + 0.4713967368 * x[5], 0.7730104534 * x[3] + 0.6343932842 * x[4]));
  let b = u2_4(array<Lane, 4>(
    0.9951847267 * x[7] - 0.09801714033 * x[0], 0.2902846773 * x[1] - 0.9569403357 * x[6],
    0.8819212643 * x[5] - 0.4713967368 * x[2], 0.6343932842 * x[3] - 0.7730104534 * x[4]));
  return array<Lane, 8>(
    SQRT2 * a[0], a[1] - b[3], a[1] + b[3], a[2] - b[2], a[2] + b[2], a[3] - b[1], a[3] + b[1], -SQRT2 * b[0]);
}

fn u2_16(x: array<Lane, 16>) -> array<Lane, 16> {
  let e = u2_8(array<Lane, 8>(
    x[0] + x[15], x[1] + x[14], x[2] + x[13], x[3] + x[12], x[4] + x[11], x[5] + x[10], x[6] + x[9], x[7] + x[8]));
  let o = u4_8(array<Lane, 8>(
    x[0] - x[15], x[1] - x[14], x[2] - x[13], x[3] - x[12], x[4] - x[11], x[5] - x[10], x[6] - x[9], x[7] - x[8]));
  return array<Lane, 16>(
    e[0], o[0], e[1], o[1], e[2], o[2], e[3], o[3], e[4], o[4], e[5], o[5], e[6], o[6], e[7], o[7]);
}

fn u3_16(x: array<Lane, 16>) -> array<Lane, 16> {
  let e = u3_8(array<Lane, 8>(x[0], x[2], x[4], x[6], x[8], x[10], x[12], x[14]));
  let o = u4_8(array<Lane, 8>(x[1], x[3], x[5], x[7], x[9], x[11], x[13], x[15]));
  return array<Lane, 16>(
    e[0] + o[0], e[1] + o[1], e[2] + o[2], e[3] + o[3], e[4] + o[4], e[5] + o[5], e[6] + o[6], e[7] + o[7],
    e[7] - o[7], e[6] - o[6], e[5] - o[5], e[4] - o[4], e[3] - o[3], e[2] - o[2], e[1] - o[1], e[0] - o[0]);
}

fn u4_16(x: array<Lane, 16>) -> array<Lane, 16> {
  let a = u2_8(array<Lane, 8>(
    0.9987954562 * x[0] + 0.04906767433 * x[15], 0.9891765100 * x[1] + 0.1467304745 * x[14],
    0.9700312532 * x[2] + 0.2429801799 * x[13], 0.9415440652 * x[3] + 0.3368898534 * x[12],
    0.9039892931 * x[4] + 0.4275550934 * x[11], 0.8577286100 * x[5] + 0.5141027442 * x[10],
    0.8032075315 * x[6] + 0.5956993045 * x[9], 0.7409511254 * x[7] + 0.6715589548 * x[8]));
  let b = u2_8(array<Lane, 8>(
    0.9987954562 * x[15] - 0.04906767433 * x[0], 0.1467304745 * x[1] - 0.9891765100 * x[14],
    0.9700312532 * x[13] - 0.2429801799 * x[2], 0.3368898534 * x[3] - 0.9415440652 * x[12],
    0.9039892931 * x[11] - 0.4275550934 * x[4], 0.5141027442 * x[5] - 0.8577286100 * x[10],
    0.8032075315 * x[9] - 0.5956993045 * x[6], 0.6715589548 * x[7] - 0.7409511254 * x[8]));
  return array<Lane, 16>(
    SQRT2 * a[0], a[1] - b[7], a[1] + b[7], a[2] - b[6], a[2] + b[6], a[3] - b[5], a[3] + b[5], a[4] - b[4],
    a[4] + b[4], a[5] - b[3], a[5] + b[3], a[6] - b[2], a[6] + b[2], a[7] - b[1], a[7] + b[1], -SQRT2 * b[0]);
}

fn u2_32(x: array<Lane, 32>) -> array<Lane, 32> {
  let e = u2_16(array<Lane, 16>(
    x[0] + x[31], x[1] + x[30], x[2] + x[29], x[3] + x[28], x[4] + x[27], x[5] + x[26], x[6] + x[25], x[7] + x[24],
    x[8] + x[23], x[9] + x[22], x[10] + x[21], x[11] + x[20], x[12] + x[19], x[13] + x[18], x[14] + x[17],
    x[15] + x[16]));
  let o = u4_16(array<Lane, 16>(
    x[0] - x[31], x[1] - x[30], x[2] - x[29], x[3] - x[28], x[4] - x[27], x[5] - x[26], x[6] - x[25], x[7] - x[24],
    x[8] - x[23], x[9] - x[22], x[10] - x[21], x[11] - x[20], x[12] - x[19], x[13] - x[18], x[14] - x[17],
    x[15] - x[16]));
  return array<Lane, 32>(
    e[0], o[0], e[1], o[1], e[2], o[2], e[3], o[3], e[4], o[4], e[5], o[5], e[6], o[6], e[7], o[7], e[8], o[8],
    e[9], o[9], e[10], o[10], e[11], o[11], e[12], o[12], e[13], o[13], e[14], o[14], e[15], o[15]);
}

fn u3_32(x: array<Lane, 32>) -> array<Lane, 32> {
  let e = u3_16(array<Lane, 16>(
    x[0], x[2], x[4], x[6], x[8], x[10], x[12], x[14], x[16], x[18], x[20], x[22], x[24], x[26], x[28], x[30]));
  let o = u4_16(array<Lane, 16>(
    x[1], x[3], x[5], x[7], x[9], x[11], x[13], x[15], x[17], x[19], x[21], x[23], x[25], x[27], x[29], x[31]));
  return array<Lane, 32>(
    e[0] + o[0], e[1] + o[1], e[2] + o[2], e[3] + o[3], e[4] + o[4], e[5] + o[5], e[6] + o[6], e[7] + o[7],
    e[8] + o[8], e[9] + o[9], e[10] + o[10], e[11] + o[11], e[12] + o[12], e[13] + o[13], e[14] + o[14],
    e[15] + o[15], e[15] - o[15], e[14] - o[14], e[13] - o[13], e[12] - o[12], e[11] - o[11], e[10] - o[10],
    e[9] - o[9], e[8] - o[8], e[7] - o[7], e[6] - o[6], e[5] - o[5], e[4] - o[4], e[3] - o[3], e[2] - o[2],
    e[1] - o[1], e[0] - o[0]);
}
