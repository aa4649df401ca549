/**
 * The constants of an FFT plan, computed in f64 and rounded once: f32 [n,2], re and im interleaved.
 *
 *     turns of a pass:  exp(−2πi·qk/(r·span)) at [log₂ q][k], q = 1, 2, 4, … < r, k = 0…span−1
 *     chirp:            exp(−πi·n²/N), n = 0…N−1, with n² reduced modulo 2N exactly
 *     chirp spectrum:   DFT of length M of exp(+πi·n²/N), n = −(N−1)…N−1 wrapped around, divided by M
 */
import { createFft, unitRoot } from '../../math/fft';
import type { FftPlan } from './fft-plan';

export interface FftTables {
  readonly data: Float32Array<ArrayBuffer>;
  /** First entry, in complex values, of each pass's turns. */
  readonly turns: readonly number[];
  readonly chirp: number;
  readonly spectrum: number;
}

export function fftTables(plan: FftPlan): FftTables {
  const values: number[] = [1, 0];
  const turns = plan.passes.map(({ radix, span }) => {
    const start = values.length / 2;
    if (span === 1) return 0;
    for (let q = 1; q < radix; q *= 2) for (let k = 0; k < span; k++) values.push(...unitRoot(q * k, radix * span));
    return start;
  });
  const chirp = values.length / 2;
  if (plan.bluestein) for (let n = 0; n < plan.length; n++) values.push(...chirpAt(n, plan.length));
  const spectrum = values.length / 2;
  if (plan.bluestein) for (const value of chirpSpectrum(plan)) values.push(value);
  return { data: new Float32Array(values), turns, chirp, spectrum };
}

/** n² stays exact below 2⁵³, so for n up to 94 million. */
function chirpAt(n: number, length: number): [re: number, im: number] {
  return unitRoot((n * n) % (2 * length), 2 * length);
}

function chirpSpectrum({ length, padded }: FftPlan): Float64Array {
  const fft = createFft(padded);
  for (let n = 0; n < length; n++) {
    const [re, im] = chirpAt(n, length);
    for (const at of n === 0 ? [0] : [n, padded - n]) {
      fft.inRe[at] = re;
      fft.inIm[at] = -im;
    }
  }
  fft.run(1);
  const spectrum = new Float64Array(2 * padded);
  for (let k = 0; k < padded; k++) {
    spectrum[2 * k] = fft.outRe[k] / padded;
    spectrum[2 * k + 1] = fft.outIm[k] / padded;
  }
  return spectrum;
}
