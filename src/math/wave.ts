/**
 * The wave that one coefficient stands for, drawn small.
 *
 *     dft: cos(2π(vy/H + ux/W) + φ), φ the coefficient's phase;   dct: ±cos(π(2y+1)v/2H)·cos(π(2x+1)u/2W)
 *     block: the same inside one B×B block;   naive basis: angles on [0, 2π], end included
 *
 * Values −1…1, f32 [size.height, size.width] row-major. The small picture spans the whole picture (or block) where that
 * leaves at least four samples a cycle (or as many as are asked for), else its upper left part, so that a fine wave is shown larger, not aliased.
 */
import { signedFrequency } from './frequency';
import type { CoefficientLayout } from './layout';

export interface WaveRequest {
  readonly layout: Pick<CoefficientLayout, 'transform' | 'width' | 'height' | 'block'>;
  readonly basis: 'exact' | 'naive';
  /** Row and column in the full (uncentred) coefficient array. */
  readonly v: number;
  readonly u: number;
  readonly re: number;
  /** 0 for the real transforms. */
  readonly im: number;
}

export interface Wave {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array<ArrayBuffer>;
  /** Pixels of the picture that the drawing spans. */
  readonly spanX: number;
  readonly spanY: number;
}

const SAMPLES_PER_CYCLE = 4;

export function drawWave(
  { layout, basis, v, u, re, im }: WaveRequest,
  width: number,
  height: number,
  samplesPerCycle = SAMPLES_PER_CYCLE,
): Wave {
  const complex = layout.transform === 'dft';
  const [rows, columns] = layout.transform === 'block' ? [layout.block, layout.block] : [layout.height, layout.width];
  const down = complex ? signedFrequency(v, rows) : (v % rows) / 2;
  const across = complex ? signedFrequency(u, columns) : (u % columns) / 2;
  const most = Math.max(Math.abs(down) / height, Math.abs(across) / width) * samplesPerCycle;
  const zoom = Math.max(1, most);
  const spanX = columns / zoom;
  const spanY = rows / zoom;
  const phase = complex ? Math.atan2(im, re) : 0;
  const sign = !complex && re < 0 ? -1 : 1;
  // Cycles per pixel; the naive basis fits its cycles between the first and the last sample.
  const inclusive = complex && basis === 'naive' ? 1 : 0;
  const fy = down / Math.max(1, rows - inclusive);
  const fx = across / Math.max(1, columns - inclusive);
  const values = new Float32Array(width * height);
  for (let j = 0; j < height; j++) {
    // A drawn sample lies at its middle; the DFT counts from pixel centres, the DCT from pixel edges.
    const y = ((j + 0.5) / height) * spanY - (complex ? 0.5 : 0);
    for (let i = 0; i < width; i++) {
      const x = ((i + 0.5) / width) * spanX - (complex ? 0.5 : 0);
      values[j * width + i] = complex
        ? Math.cos(2 * Math.PI * (fy * y + fx * x) + phase)
        : sign * Math.cos(2 * Math.PI * fy * y) * Math.cos(2 * Math.PI * fx * x);
    }
  }
  return { width, height, values, spanX, spanY };
}
