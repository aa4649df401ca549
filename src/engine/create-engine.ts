/**
 * The engine: one graph over one analysis worker and one backend, GPU or CPU, chosen by the `engine` setting and by what
 * this browser has. Device loss is mended here: the GPU backend is rebuilt once from settings and picture; a second loss
 * hands over to the CPU.
 */
import type { CanvasHandle, CanvasRole, Engine, EngineReason, EngineSnapshot, ExportKind } from './api';
import { AnalysisClient, StoppedError } from './analysis/analysis-client';
import { rankKey } from './analysis/questions';
import { analysisNodes } from './nodes/analysis-nodes';
import { Attachments } from './attachments';
import { BusyWatch } from './busy-watch';
import type { Backend } from './backend';
import { exportBlob } from './exports';
import { GpuError } from '../gpu/errors';
import { Graph } from './graph';
import type { NoGpu } from './gpu/gpu-backend';
import { computeReadouts } from './readouts';
import { Scheduler } from './scheduler';
import { STARTING_STATUS } from './status';
import { createWork } from './work';
import { DEFAULTS, SETTING_KEYS, type Params, type SettingKey } from '../settings/schema';
import type { Picture } from '../math/picture';

/** How often a lost device is replaced before the CPU takes over. */
const GPU_REBUILDS = 1;

/** How long an adapter may take to answer before the CPU starts without it, milliseconds. */
const ADAPTER_PATIENCE = 15_000;

async function silence(milliseconds: number): Promise<NoGpu> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { reason: 'no-adapter', detail: `it did not answer within ${milliseconds / 1000} seconds` };
}

export interface EngineOptions {
  readonly gpu: GPU | undefined;
}

export function createEngine(options: EngineOptions = { gpu: navigator.gpu }): Engine {
  return new WaveEngine(options);
}

class WaveEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #client = new AnalysisClient();
  readonly #work = createWork(DEFAULTS);
  readonly #listeners = new Set<() => void>();
  readonly #scheduler = new Scheduler((quiet) => this.#step(quiet));
  readonly #attachments = new Attachments((role) => this.#repaint(role));
  readonly #busy = new BusyWatch(
    (state) => this.#patch(state),
    () => this.#stopWork(),
  );
  #snapshot: EngineSnapshot = {
    status: STARTING_STATUS,
    picture: null,
    stale: true,
    readouts: null,
    curves: [],
    spectrumRange: null,
    progress: null,
    problem: '',
  };
  #backend: Backend | null = null;
  #graph: Graph<SettingKey> | null = null;
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  /** Backends asked for, and the one of them that runs: they differ while one is being opened. */
  #opening = 0;
  #opened = 0;
  #losses = 0;
  #fetched = false;
  #disposed = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#client.warm();
    this.#work.readoutsChanged = () => this.#publishReadouts();
    void this.#open('auto');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): EngineSnapshot => this.#snapshot;

  setPicture(picture: Picture): void {
    this.#work.picture = picture;
    this.#work.problem = '';
    this.#patch({ picture });
    this.#graph?.mark('picture.source');
    this.#scheduler.touch();
  }

  expectPicture(width: number, height: number): void {
    this.#work.expected = { width, height };
    this.#work.expectedChanged();
  }

  setParams(params: Params): void {
    const before = this.#work.params;
    const changed = SETTING_KEYS.filter((key) => before[key] !== params[key]);
    if (changed.length === 0) return;
    this.#work.params = params;
    if (changed.includes('engine')) void this.#open(params.engine);
    this.#graph?.paramsChanged(changed);
    this.#scheduler.touch();
  }

  attachCanvas(canvas: HTMLCanvasElement, role: CanvasRole): CanvasHandle {
    return this.#attachments.attach(canvas, role);
  }

  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#scheduler.request();
    });
  }

  async inspect(v: number, u: number) {
    const { selection } = this.#work;
    if (!this.#work.picture || !selection) return [];
    const key = rankKey(this.#work.params);
    return this.#client.ask((analysis) => analysis.inspect(key, v, u, selection));
  }

  async readPixels(x: number, y: number, width: number, height: number) {
    return (await this.#backend?.readPixels(x, y, width, height)) ?? null;
  }

  async exportBlob(kind: ExportKind): Promise<Blob> {
    await this.settled();
    if (!this.#backend) throw new Error('The engine has not started.');
    return exportBlob(kind, this.#work, this.#client, this.#backend, this.#snapshot.curves);
  }

  loseDevice(): void {
    this.#backend?.loseDevice();
  }

  dispose(): void {
    this.#disposed = true;
    this.#scheduler.stop();
    this.#busy.stop();
    this.#graph?.dispose();
    this.#backend?.dispose();
    this.#client.restart();
    this.#answer(new Error('The engine was closed.'));
    this.#listeners.clear();
  }

  /** Opens the backend that `engine` asks for; the newest call wins. */
  async #open(wanted: Params['engine'], because?: EngineReason): Promise<void> {
    const turn = ++this.#opening;
    let backend: Backend;
    try {
      backend = await this.#chooseBackend(wanted, because);
    } catch (error) {
      // Only a part of the page that could not be fetched ends here. The backend that runs, if any, goes on.
      if (turn !== this.#opening || this.#disposed) return;
      this.#opened = turn;
      const problem = `The engine could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
      this.#work.problem = problem;
      this.#patch({ problem });
      this.#scheduler.request();
      return;
    }
    if (turn !== this.#opening || this.#disposed) {
      backend.dispose();
      return;
    }
    this.#graph?.dispose();
    this.#backend?.dispose();
    this.#backend = backend;
    this.#opened = turn;
    this.#work.problem = '';
    this.#graph = this.#buildGraph(backend);
    this.#attachments.moveTo(backend);
    this.#patch({ status: backend.status, problem: '' });
    this.#scheduler.request();
    // Also where it was lost while it was being opened.
    void backend.lost?.then(() => this.#lost(backend));
  }

  async #chooseBackend(wanted: Params['engine'], because?: EngineReason): Promise<Backend> {
    const cpu = async (reason: EngineReason, adapter = '') => {
      const { createCpuBackend } = await import('./cpu/cpu-backend');
      return createCpuBackend(this.#work, this.#client, reason, adapter);
    };
    if (because) return cpu(because);
    if (wanted === 'cpu') return cpu('chosen');
    // A browser loads the kernels only if it can run them.
    if (!this.#options.gpu) return cpu('no-webgpu');
    const { openGpuBackend } = await import('./gpu/gpu-backend');
    const opening = openGpuBackend(this.#options.gpu, this.#work, this.#client);
    const opened = await Promise.race([opening, silence(ADAPTER_PATIENCE)]);
    if (!('reason' in opened)) return opened;
    // An answer that comes too late is not used.
    void opening.then((late) => 'dispose' in late && late.dispose());
    return cpu(opened.reason, opened.detail);
  }

  #lost(backend: Backend): void {
    if (this.#disposed || backend !== this.#backend) return;
    this.#losses++;
    void this.#open(this.#work.params.engine, this.#losses > GPU_REBUILDS ? 'lost' : undefined);
  }

  #buildGraph(backend: Backend): Graph<SettingKey> {
    const shared = analysisNodes(this.#work, this.#client);
    const graph = new Graph<SettingKey>([...shared.upstream, ...backend.nodes, ...shared.downstream], () =>
      this.#scheduler.request(),
    );
    for (const role of ['stage', 'spectrum'] as const) graph.setActive(`${role}.canvas`, false);
    return graph;
  }

  /** A canvas of this role came, went, or changed its size. */
  #repaint(role: CanvasRole): void {
    this.#graph?.setActive(`${role}.canvas`, this.#backend?.hasCanvas(role) ?? false);
    this.#graph?.mark(`${role}.canvas`);
    this.#scheduler.request();
  }

  #step(quiet: boolean): void {
    const graph = this.#graph;
    // Without a graph nothing can settle, unless one may still come.
    if (!graph && this.#opened === this.#opening) this.#answer(new Error(this.#work.problem));
    if (!graph || !this.#work.picture) return;
    const ran = graph.step(quiet);
    this.#backend?.submit();
    if (ran.includes('select.kept') || graph.error) this.#publishReadouts();
    if (graph.error instanceof GpuError && graph.error.kind === 'oom')
      void this.#open(this.#work.params.engine, 'limit');
    if (graph.waitsForQuiet) this.#scheduler.requestQuiet();
    this.#busy.update(graph.busy, graph.runningId, graph.failed);
    if (!graph.unsettled && this.#opened === this.#opening) this.#settle(graph.error);
  }

  #settle(error: Error | null): void {
    this.#publishReadouts();
    this.#fetchTheOther();
    this.#answer(error);
  }

  /** Tells those who wait for `settled`. */
  #answer(error: Error | null): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve, reject } of waiting) {
      if (error) reject(error);
      else resolve();
    }
  }

  /** Fetches the backend that does not run, once, so that it can take over with the network off. */
  #fetchTheOther(): void {
    if (this.#fetched) return;
    this.#fetched = true;
    const other = this.#snapshot.status.kind === 'gpu' ? import('./cpu/cpu-backend') : import('./gpu/gpu-backend');
    // It is asked for again, and a failure told, when it is needed.
    other.catch(() => undefined);
  }

  #publishReadouts(): void {
    const graph = this.#graph;
    if (!graph) return;
    const { curves, ranks } = this.#work;
    this.#patch({
      readouts: computeReadouts(this.#work, {
        ssim: graph.isCurrent('metrics.ssim'),
        bytes: graph.isCurrent('metrics.bytes'),
      }),
      curves: ['dft', 'dct', 'block'].flatMap((transform) => curves.get(transform) ?? []),
      spectrumRange: ranks?.range ?? null,
      problem: graph.error?.message ?? this.#work.problem,
    });
  }

  #stopWork(): void {
    const stopped = new StoppedError();
    this.#client.restart();
    // What the CPU engine had rebuilt went with the worker.
    this.#graph?.fail('inverse.picture', stopped);
    this.#patch({ problem: stopped.message });
  }

  #patch(patch: Partial<EngineSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
