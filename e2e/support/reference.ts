/**
 * The transforms as their definitions say, in plain f64 sums, and nothing of the product's own mathematics. Arrays are
 * H×W×C as the page exports them.
 *
 * DFT  F[v,u] = 1/√(HW) Σ f[y,x] exp(−2πi (vy/H + ux/W));  DCT-II with both axes orthonormal;  block DCT on B×B blocks,
 * sides padded by repeating the last row and column.
 */

/** Real and imaginary parts, or real ones alone (`im` empty), H×W×C. */
export interface Spectrum {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

interface Samples {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly data: Float64Array;
}

/** Applies an N-point matrix along one axis: out[k] = Σ m[k][n]·in[n]. */
function along(
  axis: 'x' | 'y',
  { height, width, channels, data }: Samples,
  m: (k: number, n: number) => number,
): Float64Array {
  const count = axis === 'x' ? width : height;
  const stride = axis === 'x' ? channels : width * channels;
  const table = Float64Array.from({ length: count * count }, (_, i) => m(Math.floor(i / count), i % count));
  const out = new Float64Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const k = Math.floor(at / stride) % count;
    const start = at - k * stride;
    let sum = 0;
    for (let n = 0; n < count; n++) sum += table[k * count + n] * data[start + n * stride];
    out[at] = sum;
  }
  return out;
}

/** cos and sin of wave k at sample n of `count`. */
type Wave = (k: number, n: number, count: number) => { readonly cos: number; readonly sin: number };

const exactWave: Wave = (k, n, count) => {
  const angle = (2 * Math.PI * ((k * n) % count)) / count;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
};

/** The first attempt's wave: sample points 2πn/(N−1), both ends included; of the Nyquist frequency the cosine alone. */
const naiveWave: Wave = (k, n, count) => {
  const angle = (2 * Math.PI * (2 * k <= count ? k : k - count) * n) / Math.max(1, count - 1);
  return { cos: Math.cos(angle), sin: 2 * k === count ? 0 : Math.sin(angle) };
};

/** One axis of the DFT of complex data; `sign` is −1 forward, +1 back. */
function dftAlong(axis: 'x' | 'y', spectrum: Spectrum, sign: 1 | -1, wave: Wave): Spectrum {
  const count = axis === 'x' ? spectrum.width : spectrum.height;
  const scale = 1 / Math.sqrt(count);
  const cos = (k: number, n: number): number => scale * wave(k, n, count).cos;
  const sin = (k: number, n: number): number => sign * scale * wave(k, n, count).sin;
  // Forward, the first index is the frequency; back, it is the sample, and an exact wave is the same either way round.
  const turned = (m: typeof cos) => (sign === -1 ? m : (k: number, n: number) => m(n, k));
  const of = (data: Float64Array, m: typeof cos) => along(axis, { ...spectrum, data }, turned(m));
  const [reCos, imSin] = [of(spectrum.re, cos), of(spectrum.im, sin)];
  const [reSin, imCos] = [of(spectrum.re, sin), of(spectrum.im, cos)];
  return { ...spectrum, re: reCos.map((x, i) => x - imSin[i]), im: reSin.map((x, i) => x + imCos[i]) };
}

const forward = ({ data, ...size }: Samples, wave: Wave): Spectrum =>
  dftAlong('y', dftAlong('x', { ...size, re: data, im: new Float64Array(data.length) }, -1, wave), -1, wave);

const back = (spectrum: Spectrum, wave: Wave): Spectrum => dftAlong('y', dftAlong('x', spectrum, 1, wave), 1, wave);

export function dft(samples: Samples): Spectrum {
  return forward(samples, exactWave);
}

/** The whole inverse: its imaginary part must vanish for a real picture, and the tests hold it to that. */
export function inverseDft(spectrum: Spectrum): Spectrum {
  return back(spectrum, exactWave);
}

export function naiveDft(samples: Samples): Spectrum {
  return forward(samples, naiveWave);
}

export function inverseNaiveDft(spectrum: Spectrum): Spectrum {
  return back(spectrum, naiveWave);
}

const basis = (k: number, n: number, count: number): number =>
  Math.sqrt((k === 0 ? 1 : 2) / count) * Math.cos((Math.PI * (2 * n + 1) * k) / (2 * count));

/** DCT over blocks of `rows`×`columns`; a block as large as the picture is the full DCT. */
function dctBy(samples: Samples, rows: number, columns: number, inverse: boolean): Float64Array {
  const matrix = (side: number) => (k: number, n: number) => {
    if (Math.floor(k / side) !== Math.floor(n / side)) return 0;
    return inverse ? basis(n % side, k % side, side) : basis(k % side, n % side, side);
  };
  return along('y', { ...samples, data: along('x', samples, matrix(columns)) }, matrix(rows));
}

const real = ({ data, ...size }: Samples): Spectrum => ({ ...size, re: data, im: new Float64Array(0) });

export function dct(samples: Samples): Spectrum {
  return real({ ...samples, data: dctBy(samples, samples.height, samples.width, false) });
}

export function inverseDct(spectrum: Spectrum): Float64Array {
  return dctBy({ ...spectrum, data: spectrum.re }, spectrum.height, spectrum.width, true);
}

/** Sides made whole blocks by repeating the last row and column. */
export function padded({ height, width, channels, data }: Samples, block: number): Samples {
  const size = { height: Math.ceil(height / block) * block, width: Math.ceil(width / block) * block, channels };
  const out = new Float64Array(size.height * size.width * channels);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const from = (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * channels;
      for (let c = 0; c < channels; c++) out[(y * size.width + x) * channels + c] = data[from + c];
    }
  }
  return { ...size, data: out };
}

export function blockDct(samples: Samples, block: number): Spectrum {
  const whole = padded(samples, block);
  return real({ ...whole, data: dctBy(whole, block, block, false) });
}

/** Back to the padded size, cut to `height`×`width`. */
export function inverseBlockDct(spectrum: Spectrum, block: number, height: number, width: number): Float64Array {
  const whole = dctBy({ ...spectrum, data: spectrum.re }, block, block, true);
  const out = new Float64Array(height * width * spectrum.channels);
  for (let y = 0; y < height; y++) {
    const start = y * spectrum.width * spectrum.channels;
    out.set(whole.subarray(start, start + width * spectrum.channels), y * width * spectrum.channels);
  }
  return out;
}
