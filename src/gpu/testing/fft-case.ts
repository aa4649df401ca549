/** Complex FFTs of many lines with chosen radices, and their f64 reference. */
import { createFft } from '../../math/fft';
import type { Axis } from '../transforms/fft-passes';
import type { FftPlan } from '../transforms/fft-plan';
import { fftTables } from '../transforms/fft-tables';

export interface FftLines {
  readonly columns: boolean;
  readonly lines: number;
  readonly batches: number;
}

export function fftAxis(radices: readonly number[], { columns, lines, batches }: FftLines): Axis {
  const length = radices.reduce((product, radix) => product * radix, 1);
  let span = 1;
  const passes = radices.map((radix) => {
    const pass = { radix, span };
    span *= radix;
    return pass;
  });
  const plan: FftPlan = { length, padded: length, bluestein: false, passes };
  const layout = {
    slot: 'complex' as const,
    step: columns ? lines : 1,
    line: columns ? 1 : length,
    batch: lines * length,
    size: batches * lines * length,
  };
  const picture = { width: 1, height: 1, pairStep: 1, scale: 1 };
  return { plan, tables: fftTables(plan), columns, lines, batches, source: layout, result: layout, ...picture };
}

/** The axis' transform of interleaved complex `data`. */
export function fftReference({ plan, lines, batches, source }: Axis, data: Float32Array): Float64Array {
  const { length } = plan;
  const fft = createFft(length);
  const all = new Float64Array(data.length);
  for (let line = 0; line < batches * lines; line++) {
    const start = Math.floor(line / lines) * source.batch + (line % lines) * source.line;
    for (let element = 0; element < length; element++) {
      fft.inRe[element] = data[2 * (start + element * source.step)];
      fft.inIm[element] = data[2 * (start + element * source.step) + 1];
    }
    fft.run(1);
    for (let element = 0; element < length; element++) {
      all[2 * (start + element * source.step)] = fft.outRe[element];
      all[2 * (start + element * source.step) + 1] = fft.outIm[element];
    }
  }
  return all;
}
