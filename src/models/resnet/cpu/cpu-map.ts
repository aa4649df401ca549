/**
 * Feature maps of the CPU runner: f32, laid out as run-plan.ts says. `pool` and `logits` are [channels, batch, 1, 1].
 */
export interface CpuMap {
  readonly data: Float32Array;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly domain: 'spatial' | 'jpeg';
  /** Of each block that are kept; 0 for pixels. */
  readonly coefficients: number;
  readonly batch: number;
}

/** What one channel of one picture takes. */
export function numbersOf({ height, width, coefficients }: Omit<CpuMap, 'data'>): number {
  return coefficients === 0 ? height * width : (height / 8) * (width / 8) * coefficients;
}

export function createCpuMap(shape: Omit<CpuMap, 'data'>): CpuMap {
  return { ...shape, data: new Float32Array(shape.channels * shape.batch * numbersOf(shape)) };
}
