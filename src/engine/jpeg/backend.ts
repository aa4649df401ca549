/** What GPU and CPU each bring to the JPEG engine's one graph: the nodes that touch pixels, and the canvas. */
import type { PixelPatch } from '../api';
import type { BenchBackend } from '../bench-engine';
import type { MadeAnswer, PixelSums, ResultSpec } from './desk/questions';

export interface JpegBackend extends BenchBackend {
  /** The reference, from what the work says is open. */
  showReference(): void | Promise<void>;
  /** The result, at once: of kinds that are live. Null shows the reference in its place. */
  showLive(spec: ResultSpec | null): void | Promise<void>;
  /**
   * The result exactly as its file holds it; `made` comes along where it is a file of Make. Where `signal` has aborted,
   * something newer is on show, and is left there.
   */
  showExact(spec: ResultSpec | null, made: MadeAnswer | null, signal: AbortSignal): void | Promise<void>;
  /** Whether `showExact` wants the coefficients of what is made. */
  readonly wantsMade: boolean;
  paint(): void;
  sums(spec: ResultSpec): Promise<PixelSums>;
  ssim(spec: ResultSpec): Promise<number | null>;
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
}
