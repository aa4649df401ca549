/**
 * The Waves bench's engine: one graph over the analysis worker and one backend, in which a slider moves through kept
 * sets of coefficients.
 */
import type { Engine, EngineReason, EngineSnapshot, ExportKind } from './api';
import { AnalysisClient } from './analysis/analysis-client';
import { rankKey } from './analysis/questions';
import type { Backend } from './backend';
import { BenchEngine, type EngineOptions, type NoGpu } from './bench-engine';
import { exportBlob } from './exports';
import { Graph } from './graph';
import { analysisNodes } from './nodes/analysis-nodes';
import { computeReadouts } from './readouts';
import { StoppedError } from './worker-client';
import { createWork } from './work';
import { DEFAULTS, type Params, type SettingKey } from '../settings/schema';
import type { Picture } from '../math/picture';

export function createEngine(options: EngineOptions = { gpu: navigator.gpu }): Engine {
  return new WaveEngine(options);
}

class WaveEngine extends BenchEngine<EngineSnapshot, Backend> implements Engine {
  readonly #client = new AnalysisClient();
  readonly #work = createWork(DEFAULTS);

  constructor(options: EngineOptions) {
    super(options, ['stage', 'spectrum'], { picture: null, readouts: null, curves: [], spectrumRange: null });
    this.#client.warm();
    this.#work.readoutsChanged = () => this.#publishReadouts();
    this.start();
  }

  setPicture(picture: Picture): void {
    this.#work.picture = picture;
    this.#work.problem = this.problem = '';
    this.patch({ picture });
    this.graph?.mark('picture.source');
    this.scheduler.touch();
  }

  expectPicture(width: number, height: number): void {
    this.#work.expected = { width, height };
    this.#work.expectedChanged();
  }

  async inspect(v: number, u: number) {
    const { selection } = this.#work;
    if (!this.#work.picture || !selection) return [];
    const key = rankKey(this.#work.params);
    return this.#client.ask((analysis) => analysis.inspect(key, v, u, selection));
  }

  async readPixels(x: number, y: number, width: number, height: number) {
    return (await this.backend?.readPixels(x, y, width, height)) ?? null;
  }

  async exportBlob(kind: ExportKind): Promise<Blob> {
    await this.settled();
    if (!this.backend) throw new Error('The engine has not started.');
    return exportBlob(kind, this.#work, this.#client, this.backend, this.snapshot().curves);
  }

  protected paramsTaken(params: Params): void {
    this.#work.params = params;
  }

  protected async openGpu(api: GPU): Promise<Backend | NoGpu> {
    const { openGpuBackend } = await import('./gpu/gpu-backend');
    return openGpuBackend(api, this.#work, this.#client);
  }

  protected async openCpu(reason: EngineReason, detail: string): Promise<Backend> {
    const { createCpuBackend } = await import('./cpu/cpu-backend');
    return createCpuBackend(this.#work, this.#client, reason, detail);
  }

  protected fetchBackend(kind: 'gpu' | 'cpu'): Promise<unknown> {
    return kind === 'cpu' ? import('./cpu/cpu-backend') : import('./gpu/gpu-backend');
  }

  protected buildGraph(backend: Backend): Graph<SettingKey> {
    // Complaints of a backend that is gone are not this one's.
    this.#work.problem = '';
    const shared = analysisNodes(this.#work, this.#client);
    const nodes = [...shared.upstream, ...backend.nodes, ...shared.downstream];
    return new Graph<SettingKey>(nodes, () => this.scheduler.request());
  }

  protected hasWork(): boolean {
    return this.#work.picture !== null;
  }

  protected publish(ran: readonly string[] | null): void {
    if (ran === null || ran.includes('select.kept') || this.graph?.error) this.#publishReadouts();
  }

  protected stopWork(): Error {
    const stopped = new StoppedError();
    this.#client.restart();
    // What the CPU engine had rebuilt went with the worker.
    this.graph?.fail('inverse.picture', stopped);
    return stopped;
  }

  protected release(): void {
    this.#client.restart();
  }

  #publishReadouts(): void {
    const { graph } = this;
    if (!graph) return;
    const { curves, ranks } = this.#work;
    this.patch({
      readouts: computeReadouts(this.#work, {
        ssim: graph.isCurrent('metrics.ssim'),
        bytes: graph.isCurrent('metrics.bytes'),
      }),
      curves: ['dft', 'dct', 'block'].flatMap((transform) => curves.get(transform) ?? []),
      spectrumRange: ranks?.range ?? null,
      problem: graph.error?.message ?? (this.#work.problem || this.problem),
    });
  }
}
