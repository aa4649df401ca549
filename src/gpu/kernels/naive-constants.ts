/** Constants of the four kernels around the exact DFT of a folded picture, H' = max(1, H−1), W' = max(1, W−1). */
export const NAIVE_CONSTANTS = {
  WIDTH: 'u32',
  HEIGHT: 'u32',
  CHANNELS: 'u32',
  HALF_WIDTH: 'u32',
  FOLDED_WIDTH: 'u32',
  FOLDED_HEIGHT: 'u32',
  FOLDED_HALF_WIDTH: 'u32',
  /** Elements of the picture, the folded picture, the half spectra of both, the bins and their sources. */
  SIZE: 'u32',
  FOLDED_SIZE: 'u32',
  SPECTRUM_SIZE: 'u32',
  FOLDED_SPECTRUM_SIZE: 'u32',
  BINS_SIZE: 'u32',
  SOURCES_SIZE: 'u32',
  /** 1/√(HW). */
  SCALE: 'f32',
} as const;

export interface NaiveSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

export function naiveConstants({ width, height, channels }: NaiveSize): Record<keyof typeof NAIVE_CONSTANTS, number> {
  const halfWidth = Math.floor(width / 2) + 1;
  const foldedWidth = Math.max(1, width - 1);
  const foldedHeight = Math.max(1, height - 1);
  const foldedHalfWidth = Math.floor(foldedWidth / 2) + 1;
  return {
    WIDTH: width,
    HEIGHT: height,
    CHANNELS: channels,
    HALF_WIDTH: halfWidth,
    FOLDED_WIDTH: foldedWidth,
    FOLDED_HEIGHT: foldedHeight,
    FOLDED_HALF_WIDTH: foldedHalfWidth,
    SIZE: channels * height * width,
    FOLDED_SIZE: channels * foldedHeight * foldedWidth,
    SPECTRUM_SIZE: channels * height * halfWidth,
    FOLDED_SPECTRUM_SIZE: channels * foldedHeight * foldedHalfWidth,
    BINS_SIZE: width + height,
    SOURCES_SIZE: foldedWidth + foldedHeight,
    SCALE: 1 / Math.sqrt(width * height),
  };
}

/** What each kernel is built with to see that it compiles. */
export const NAIVE_SAMPLE = naiveConstants({ width: 9, height: 6, channels: 2 });
