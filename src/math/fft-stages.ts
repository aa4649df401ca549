/**
 * The butterflies of fft.ts: one Stockham stage of radix r on sequences of length n = r·m that lie `stride` apart.
 *
 *     y[q + s·(r·p + k)] = exp(−2πi·pk/n) · Σⱼ x[q + s·(p + m·j)]·exp(−2πi·jk/r),   q < s, p < m, j, k < r
 *
 * Layout: split f64 arrays; q is the innermost loop, so the twiddle factors of p are loaded once for s butterflies.
 * Source: Van Loan 1992, §1.7; radix 3 and 5 as in Winograd's small transforms.
 */
export interface FftStage {
  readonly radix: number;
  run(xr: Float64Array, xi: Float64Array, yr: Float64Array, yi: Float64Array, stride: number): void;
}

type UnitRoot = (k: number, n: number) => [number, number];

/** The stage of radix `radix` on sequences of length `n`. */
export function stageForRadix(radix: number, n: number, root: UnitRoot): FftStage {
  const m = n / radix;
  // exp(−2πi·pk/n) for k = 1…r−1, real and imaginary parts in turn.
  const twiddles = new Float64Array(2 * m * (radix - 1));
  for (let p = 0, at = 0; p < m; p++) {
    for (let k = 1; k < radix; k++, at += 2) [twiddles[at], twiddles[at + 1]] = root(p * k, n);
  }
  switch (radix) {
    case 2:
      return { radix, run: (xr, xi, yr, yi, s) => radix2(xr, xi, yr, yi, s, m, twiddles) };
    case 3:
      return { radix, run: (xr, xi, yr, yi, s) => radix3(xr, xi, yr, yi, s, m, twiddles) };
    case 4:
      return { radix, run: (xr, xi, yr, yi, s) => radix4(xr, xi, yr, yi, s, m, twiddles) };
    case 5:
      return { radix, run: (xr, xi, yr, yi, s) => radix5(xr, xi, yr, yi, s, m, twiddles) };
    default:
      return oddStage(radix, m, twiddles, root);
  }
}

type Part = Float64Array;

function radix2(xr: Part, xi: Part, yr: Part, yi: Part, s: number, m: number, tw: Part): void {
  const half = s * m;
  for (let p = 0; p < m; p++) {
    const wr = tw[2 * p];
    const wi = tw[2 * p + 1];
    let o = 2 * s * p;
    for (let i = s * p, end = i + s; i < end; i++, o++) {
      const ar = xr[i];
      const ai = xi[i];
      const br = xr[i + half];
      const bi = xi[i + half];
      yr[o] = ar + br;
      yi[o] = ai + bi;
      const dr = ar - br;
      const di = ai - bi;
      yr[o + s] = dr * wr - di * wi;
      yi[o + s] = dr * wi + di * wr;
    }
  }
}

function radix3(xr: Part, xi: Part, yr: Part, yi: Part, s: number, m: number, tw: Part): void {
  const sin60 = Math.sqrt(3) / 2;
  const third = s * m;
  for (let p = 0; p < m; p++) {
    const w1r = tw[4 * p];
    const w1i = tw[4 * p + 1];
    const w2r = tw[4 * p + 2];
    const w2i = tw[4 * p + 3];
    let o = 3 * s * p;
    for (let i = s * p, end = i + s; i < end; i++, o++) {
      const ar = xr[i];
      const ai = xi[i];
      const br = xr[i + third];
      const bi = xi[i + third];
      const cr = xr[i + 2 * third];
      const ci = xi[i + 2 * third];
      const sr = br + cr;
      const si = bi + ci;
      const dr = sin60 * (br - cr);
      const di = sin60 * (bi - ci);
      yr[o] = ar + sr;
      yi[o] = ai + si;
      const er = ar - 0.5 * sr;
      const ei = ai - 0.5 * si;
      const fr = er + di;
      const fi = ei - dr;
      yr[o + s] = fr * w1r - fi * w1i;
      yi[o + s] = fr * w1i + fi * w1r;
      const gr = er - di;
      const gi = ei + dr;
      yr[o + 2 * s] = gr * w2r - gi * w2i;
      yi[o + 2 * s] = gr * w2i + gi * w2r;
    }
  }
}

function radix4(xr: Part, xi: Part, yr: Part, yi: Part, s: number, m: number, tw: Part): void {
  const q1 = s * m;
  const q2 = 2 * q1;
  const q3 = 3 * q1;
  const s2 = 2 * s;
  const s3 = 3 * s;
  for (let p = 0; p < m; p++) {
    const t = 6 * p;
    const w1r = tw[t];
    const w1i = tw[t + 1];
    const w2r = tw[t + 2];
    const w2i = tw[t + 3];
    const w3r = tw[t + 4];
    const w3i = tw[t + 5];
    let o = 4 * s * p;
    for (let i = s * p, end = i + s; i < end; i++, o++) {
      const ar = xr[i];
      const ai = xi[i];
      const br = xr[i + q1];
      const bi = xi[i + q1];
      const cr = xr[i + q2];
      const ci = xi[i + q2];
      const dr = xr[i + q3];
      const di = xi[i + q3];
      const acr = ar + cr;
      const aci = ai + ci;
      const amr = ar - cr;
      const ami = ai - ci;
      const bdr = br + dr;
      const bdi = bi + di;
      const bmr = br - dr;
      const bmi = bi - di;
      yr[o] = acr + bdr;
      yi[o] = aci + bdi;
      const e1r = amr + bmi;
      const e1i = ami - bmr;
      yr[o + s] = e1r * w1r - e1i * w1i;
      yi[o + s] = e1r * w1i + e1i * w1r;
      const e2r = acr - bdr;
      const e2i = aci - bdi;
      yr[o + s2] = e2r * w2r - e2i * w2i;
      yi[o + s2] = e2r * w2i + e2i * w2r;
      const e3r = amr - bmi;
      const e3i = ami + bmr;
      yr[o + s3] = e3r * w3r - e3i * w3i;
      yi[o + s3] = e3r * w3i + e3i * w3r;
    }
  }
}

function radix5(xr: Part, xi: Part, yr: Part, yi: Part, s: number, m: number, tw: Part): void {
  const c1 = Math.cos((2 * Math.PI) / 5);
  const c2 = Math.cos((4 * Math.PI) / 5);
  const s1 = Math.sin((2 * Math.PI) / 5);
  const s2 = Math.sin((4 * Math.PI) / 5);
  const q = s * m;
  for (let p = 0; p < m; p++) {
    const t = 8 * p;
    let o = 5 * s * p;
    for (let i = s * p, end = i + s; i < end; i++, o++) {
      const ar = xr[i];
      const ai = xi[i];
      const sum1r = xr[i + q] + xr[i + 4 * q];
      const sum1i = xi[i + q] + xi[i + 4 * q];
      const dif1r = xr[i + q] - xr[i + 4 * q];
      const dif1i = xi[i + q] - xi[i + 4 * q];
      const sum2r = xr[i + 2 * q] + xr[i + 3 * q];
      const sum2i = xi[i + 2 * q] + xi[i + 3 * q];
      const dif2r = xr[i + 2 * q] - xr[i + 3 * q];
      const dif2i = xi[i + 2 * q] - xi[i + 3 * q];
      yr[o] = ar + sum1r + sum2r;
      yi[o] = ai + sum1i + sum2i;
      const e1r = ar + c1 * sum1r + c2 * sum2r;
      const e1i = ai + c1 * sum1i + c2 * sum2i;
      const e2r = ar + c2 * sum1r + c1 * sum2r;
      const e2i = ai + c2 * sum1i + c1 * sum2i;
      const f1r = s1 * dif1r + s2 * dif2r;
      const f1i = s1 * dif1i + s2 * dif2i;
      const f2r = s2 * dif1r - s1 * dif2r;
      const f2i = s2 * dif1i - s1 * dif2i;
      const z1r = e1r + f1i;
      const z1i = e1i - f1r;
      yr[o + s] = z1r * tw[t] - z1i * tw[t + 1];
      yi[o + s] = z1r * tw[t + 1] + z1i * tw[t];
      const z2r = e2r + f2i;
      const z2i = e2i - f2r;
      yr[o + 2 * s] = z2r * tw[t + 2] - z2i * tw[t + 3];
      yi[o + 2 * s] = z2r * tw[t + 3] + z2i * tw[t + 2];
      const z3r = e2r - f2i;
      const z3i = e2i + f2r;
      yr[o + 3 * s] = z3r * tw[t + 4] - z3i * tw[t + 5];
      yi[o + 3 * s] = z3r * tw[t + 5] + z3i * tw[t + 4];
      const z4r = e1r - f1i;
      const z4i = e1i + f1r;
      yr[o + 4 * s] = z4r * tw[t + 6] - z4i * tw[t + 7];
      yi[o + 4 * s] = z4r * tw[t + 7] + z4i * tw[t + 6];
    }
  }
}

/** Any odd radix, by the sum with the pairs j, r−j joined: (r−1)²/2 real products instead of 4(r−1)². */
function oddStage(radix: number, m: number, tw: Part, root: UnitRoot): FftStage {
  const half = (radix - 1) / 2;
  const cos = new Float64Array(radix);
  const sin = new Float64Array(radix);
  for (let j = 0; j < radix; j++) {
    const [c, negative] = root(j, radix);
    cos[j] = c;
    sin[j] = -negative;
  }
  const sumR = new Float64Array(half + 1);
  const sumI = new Float64Array(half + 1);
  const difR = new Float64Array(half + 1);
  const difI = new Float64Array(half + 1);
  const run = (xr: Part, xi: Part, yr: Part, yi: Part, s: number) => {
    const q = s * m;
    for (let p = 0; p < m; p++) {
      const t = 2 * p * (radix - 1);
      for (let i = s * p, o = radix * s * p, end = i + s; i < end; i++, o++) {
        const ar = xr[i];
        const ai = xi[i];
        let totalR = ar;
        let totalI = ai;
        for (let j = 1; j <= half; j++) {
          const near = i + j * q;
          const far = i + (radix - j) * q;
          totalR += sumR[j] = xr[near] + xr[far];
          totalI += sumI[j] = xi[near] + xi[far];
          difR[j] = xr[near] - xr[far];
          difI[j] = xi[near] - xi[far];
        }
        yr[o] = totalR;
        yi[o] = totalI;
        for (let k = 1; k <= half; k++) {
          let er = ar;
          let ei = ai;
          let fr = 0;
          let fi = 0;
          for (let j = 1, jk = k; j <= half; j++) {
            er += cos[jk] * sumR[j];
            ei += cos[jk] * sumI[j];
            fr += sin[jk] * difI[j];
            fi -= sin[jk] * difR[j];
            jk += k;
            if (jk >= radix) jk -= radix;
          }
          const a = t + 2 * (k - 1);
          yr[o + k * s] = (er + fr) * tw[a] - (ei + fi) * tw[a + 1];
          yi[o + k * s] = (er + fr) * tw[a + 1] + (ei + fi) * tw[a];
          const b = t + 2 * (radix - k - 1);
          yr[o + (radix - k) * s] = (er - fr) * tw[b] - (ei - fi) * tw[b + 1];
          yi[o + (radix - k) * s] = (er - fr) * tw[b + 1] + (ei - fi) * tw[b];
        }
      }
    }
  };
  return { radix, run };
}
