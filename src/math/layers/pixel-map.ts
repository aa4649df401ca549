/** A feature map in pixels. */
export interface PixelMap {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  /** f64 [channels, height, width] */
  readonly data: Float64Array;
}

export function pixelMap(channels: number, height: number, width: number): PixelMap {
  return { channels, height, width, data: new Float64Array(channels * height * width) };
}
