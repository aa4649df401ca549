/** Asks the analysis worker, which holds the f64 truth about the open picture. */
import type { Picture } from '../../math/picture';
import { WorkerClient } from '../worker-client';
import type { Analysis } from './analysis';

export class AnalysisClient extends WorkerClient<Analysis> {
  #picture: Picture | null = null;

  constructor() {
    super({
      name: 'analysis',
      open: () => new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
      begin: (remote) => {
        if (!this.#picture) return;
        const { rgba, width, height } = this.#picture;
        // What goes wrong here goes wrong again, and is told, at the first question.
        remote.setPicture(rgba, width, height).catch(() => undefined);
      },
    });
  }

  /** Gives the worker the picture that later questions are about; a worker started anew is given it again. */
  setPicture(picture: Picture): void {
    this.#picture = picture;
    this.beginAnew();
  }
}
