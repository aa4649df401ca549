/** Constants of the two kernels between a DCT's coefficients and the half spectrum, and how they are dispatched. */
export const DCT_CONSTANTS = {
  WIDTH: 'u32',
  HEIGHT: 'u32',
  CHANNELS: 'u32',
  HALF_WIDTH: 'u32',
  /** Elements of the coefficients, the spectrum and the turns. */
  SIZE: 'u32',
  SPECTRUM_SIZE: 'u32',
  TURNS_SIZE: 'u32',
} as const;

export interface DctSize {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

export function dctConstants({ width, height, channels }: DctSize): Record<keyof typeof DCT_CONSTANTS, number> {
  const halfWidth = Math.floor(width / 2) + 1;
  return {
    WIDTH: width,
    HEIGHT: height,
    CHANNELS: channels,
    HALF_WIDTH: halfWidth,
    SIZE: channels * height * width,
    SPECTRUM_SIZE: channels * height * halfWidth,
    TURNS_SIZE: halfWidth + Math.floor(height / 2) + 1,
  };
}

/** One invocation for every l up to W/2 and k up to H/2. */
export function dctWorkgroups(
  wg: number,
  constants: Readonly<Record<string, number>>,
): readonly [number, number, number] {
  const { HALF_WIDTH, HEIGHT, CHANNELS } = constants;
  return [Math.ceil(HALF_WIDTH / wg), Math.floor(HEIGHT / 2) + 1, CHANNELS];
}
