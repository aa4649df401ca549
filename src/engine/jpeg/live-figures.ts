/**
 * PSNR and PSNR-B while a slider moves: measured again as often as there is time, never waited for by a frame. When the
 * slider rests, the figures of the true file (node `result.figures`) take their place.
 */
import type { JpegBackend } from './backend';
import type { PixelSums, ResultSpec } from './desk/questions';

/** Between two measurements, milliseconds: on a software adapter they share the processor with what they measure. */
const PACE = { software: 160, hardware: 16 };

export interface LiveFiguresOptions {
  readonly backend: JpegBackend;
  /** What is on the stage now, or null where nothing is to be measured, or the true figures are there already. */
  readonly wanted: () => ResultSpec | null;
  readonly found: (sums: PixelSums, spec: ResultSpec) => void;
}

export class LiveFigures {
  readonly #options: LiveFiguresOptions;
  #running = false;
  #again = false;

  constructor(options: LiveFiguresOptions) {
    this.#options = options;
  }

  /** Something new is on the stage. */
  request(): void {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    const { backend, wanted, found } = this.#options;
    while (this.#again) {
      this.#again = false;
      // First the frame is painted.
      await new Promise((resolve) => setTimeout(resolve, backend.status.software ? PACE.software : PACE.hardware));
      const spec = wanted();
      if (!spec) break;
      try {
        const sums = await backend.sums(spec);
        if (wanted()) found(sums, spec);
      } catch {
        // A lost device or a stopped worker is told by the graph.
        break;
      }
    }
    this.#running = false;
  }
}
