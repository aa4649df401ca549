/**
 * The two axes of a two-dimensional DFT of real pictures: lines, strides and the ends of their passes. Pure, no GPU.
 *
 * Two real rows make one complex line. Which two: those that the first column pass (in the inverse: the last) has in
 * one butterfly, so that taking a pair apart (putting it together) costs no pass of its own and no extra traffic.
 * The inverse is the conjugate of the forward transform of the conjugate: the same kernels, the same tables. It takes
 * the real part. Nothing is normalised but by the given scales.
 */
import type { Axis } from './fft-passes';
import { planFft, type FftPlan } from './fft-plan';
import { fftTables } from './fft-tables';

export interface RealAxesSpec {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Rows and columns of the picture in their order, or in the DCT's (shared/shuffle.wgsl). */
  readonly picture: 'rows' | 'shuffled';
  /** Multiplies the half spectrum, and the picture on the way back. */
  readonly forwardScale: number;
  readonly inverseScale: number;
  /** How the inverse reads the half spectrum: only what is kept, or all, already conjugated. */
  readonly inverseFetch: 'kept' | 'complex';
  /** Whether the inverse skips columns that hold nothing. */
  readonly inverseSkips?: boolean;
}

interface Directions {
  readonly forward: Axis;
  readonly inverse: Axis;
}

export function realAxes(spec: RealAxesSpec): { readonly rows: Directions; readonly columns: Directions } {
  const { width, height, channels } = spec;
  const halfWidth = Math.floor(width / 2) + 1;
  const rowPlan = planFft(width);
  const columnPlan = planFft(height);
  const rowAxis = { batches: channels, plan: rowPlan, tables: fftTables(rowPlan), columns: false };
  const columnTables = width === height ? rowAxis.tables : fftTables(columnPlan);
  const columnAxis = { batches: channels, plan: columnPlan, tables: columnTables, columns: true, lines: halfWidth };
  const picture = { slot: spec.picture, step: 1, line: width, batch: height * width, size: channels * height * width };
  const halfSize = channels * height * halfWidth;
  const spectrum = { slot: 'complex' as const, step: halfWidth, line: 1, batch: height * halfWidth, size: halfSize };

  const pairing = (pairStep: number, scale: number) => {
    const lines = pairLines(height, pairStep);
    const whole = {
      slot: 'complex' as const,
      step: 1,
      line: width,
      batch: lines * width,
      size: channels * lines * width,
    };
    return {
      lines,
      whole,
      pairs: { ...whole, slot: 'pairs' as const, skip: pairStep * width },
      common: { width, height, pairStep, scale },
    };
  };
  const there = pairing(firstStep(columnPlan), spec.forwardScale);
  const back = pairing(lastStep(columnPlan), spec.inverseScale);
  const scaled = spec.forwardScale === 1 ? spectrum : { ...spectrum, slot: 'scaled' as const };
  return {
    rows: {
      forward: { ...rowAxis, ...there.common, lines: there.lines, source: picture, result: there.whole },
      inverse: { ...rowAxis, ...back.common, lines: back.lines, source: back.whole, result: picture },
    },
    columns: {
      forward: { ...columnAxis, ...there.common, source: there.pairs, result: scaled },
      inverse: {
        ...columnAxis,
        ...back.common,
        source: { ...spectrum, slot: spec.inverseFetch },
        result: back.pairs,
        skips: spec.inverseSkips ?? false,
      },
    },
  };
}

/** Distance of neighbouring inputs of the first butterfly, and of neighbouring outputs of the last. */
function firstStep({ padded, passes }: FftPlan): number {
  return padded / passes[0].radix;
}

function lastStep({ passes }: FftPlan): number {
  return passes[passes.length - 1].span;
}

/** Lines that hold rows y and y + step together: every group of 2·step rows is step lines. */
export function pairLines(height: number, step: number): number {
  return step * Math.ceil(height / (2 * step));
}
