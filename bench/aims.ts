/** What the project aims at, beside which the figures are shown. Times are reported, never asserted. */

/** One contestant over another, in one contest. */
export interface RatioAim {
  readonly contest: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly atMost: number;
}

const FFT_SIZES = ['512x512', '1024x1024', '1000x750'];

const fftAim = (size: string, peer: string, atMost: number): RatioAim => ({
  contest: `fft ${size}`,
  what: `real 2-D FFT ${size.replace('x', '×')}`,
  ours: 'gpu',
  peer,
  atMost,
});

export const RATIO_AIMS: readonly RatioAim[] = [
  ...FFT_SIZES.map((size) => fftAim(size, 'jax-js', 0.08)),
  ...FFT_SIZES.map((size) => fftAim(size, 'kissfft', 1.3)),
  fftAim('1009x757', 'kissfft', 0.08),
  ...FFT_SIZES.map((size) => ({
    contest: `dct ${size}`,
    what: `full-picture DCT ${size.replace('x', '×')}`,
    ours: 'gpu',
    peer: 'gpu-fft',
    atMost: 1.4,
  })),
  { contest: 'block 2048x2048', what: '8×8 DCT 2048×2048', ours: 'gpu', peer: 'scalar', atMost: 0.7 },
  { contest: 'jpeg read baseline', what: 'read a JPEG of 12 MP', ours: 'ours', peer: 'jsquash', atMost: 0.6 },
  { contest: 'jpeg read baseline', what: 'read a JPEG of 12 MP', ours: 'ours', peer: 'jpeg-js', atMost: 0.1 },
  { contest: 'jpeg write', what: 'write a JPEG of 12 MP', ours: 'ours', peer: 'jpeg-js', atMost: 0.15 },
  { contest: 'network serious', what: 'serious network, batch 1', ours: 'pixels', peer: 'ort-webgpu', atMost: 0.15 },
  { contest: 'network start', what: 'its weights to the first answer', ours: 'ours', peer: 'ort-webgpu', atMost: 0.2 },
  { contest: 'network serious', what: 'on coefficients, φ = 15', ours: 'factored', peer: 'pixels', atMost: 1.6 },
  { contest: 'network file', what: 'a file to the answer, ψ = 5', ours: 'band', peer: 'pixels', atMost: 1 },
];

/** Milliseconds from a slider's event to the pixels. */
export const SLIDER_AIMS = { gpu: { p50: 60, p95: 90 }, cpu: { p50: 150, longestBlock: 50 } } as const;

/** Milliseconds from navigation to the first rebuilt picture. */
export const FIRST_PICTURE_AIM = 1200;

/** Milliseconds from the quality slider's event to the pixels, 1 MP. */
export const JPEG_SLIDER_AIM = 60;

/** Milliseconds from the φ slider's event to the maps, toy network. */
export const PHI_SLIDER_AIM = 100;

/** Milliseconds from the drop of a JPEG of 12 MP to its picture on the stage, and that the page's own thread may stand still meanwhile. */
export const JPEG_DROP_AIMS = { shown: 1500, longestBlock: 100 } as const;

/** Files a second, headers alone, of about 100 kB from a warm cache, on two cores. */
export const SURVEY_AIMS = { command: 5000, page: 1500 } as const;

/** A line of the report: a figure beside its aim. */
export interface AimRow {
  readonly what: string;
  readonly against: string;
  readonly ours: string;
  readonly theirs: string;
  readonly figure: string;
  readonly aim: string;
  readonly met: boolean;
}
