/**
 * What the engines of all benches do alike: open a backend, GPU or CPU, as the `engine` setting and the browser allow;
 * run one graph over it, a step a frame; hand canvases on; mend a lost device once, from settings and picture, and give
 * over to the CPU after the second loss.
 *
 * A bench's engine says what its backends, its graph and its snapshot are. Nothing runs before `start`.
 */
import type { CanvasHandle, CanvasRole, EngineReason, EngineStatus, Progress } from './api';
import { Attachments, type CanvasTaker } from './attachments';
import { BusyWatch } from './busy-watch';
import { GpuError } from '../gpu/errors';
import type { Graph } from './graph';
import { Scheduler } from './scheduler';
import { STARTING_STATUS } from './status';
import { DEFAULTS, SETTING_KEYS, type Params, type SettingKey } from '../settings/schema';

/** How often a lost device is replaced before the CPU takes over. */
const GPU_REBUILDS = 1;

/** How long an adapter may take to answer before the CPU starts without it, milliseconds. */
const ADAPTER_PATIENCE = 15_000;

/** Why there is no GPU backend. */
export interface NoGpu {
  readonly reason: EngineReason;
  readonly detail: string;
}

/** What every backend has, whatever its bench asks of it. */
export interface BenchBackend extends CanvasTaker {
  readonly status: EngineStatus;
  /** Settles when its device is gone, on purpose or not. The CPU has none to lose. */
  readonly lost?: Promise<unknown>;
  /** Whether a canvas of this role is attached: the sinks that somebody looks at. */
  hasCanvas(role: CanvasRole): boolean;
  /** Called after each step of the graph: hands recorded commands to the GPU. */
  submit(): void;
  /** Loses the device on purpose, to see it mended. Nothing on the CPU. */
  loseDevice(): void;
  dispose(): void;
}

export interface BenchSnapshot {
  readonly status: EngineStatus;
  readonly stale: boolean;
  readonly progress: Progress | null;
  readonly problem: string;
}

export interface EngineOptions {
  readonly gpu: GPU | undefined;
}

async function silence(milliseconds: number): Promise<NoGpu> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { reason: 'no-adapter', detail: `it did not answer within ${milliseconds / 1000} seconds` };
}

export abstract class BenchEngine<S extends BenchSnapshot, B extends BenchBackend> {
  protected readonly scheduler = new Scheduler((quiet) => this.#step(quiet));
  protected backend: B | null = null;
  protected graph: Graph<SettingKey> | null = null;
  protected params: Params = DEFAULTS;
  /** What a backend complains of outside any node, or why none could be loaded; empty where nothing is wrong. */
  protected problem = '';
  readonly #gpu: GPU | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #roles: readonly CanvasRole[];
  readonly #attachments = new Attachments((role) => this.#repaint(role));
  readonly #busy: BusyWatch;
  #snapshot: S;
  #waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  /** Backends asked for, and the one of them that runs: they differ while one is being opened. */
  #opening = 0;
  #opened = 0;
  #losses = 0;
  #fetched = false;
  #disposed = false;
  #visible = true;

  protected constructor(options: EngineOptions, roles: readonly CanvasRole[], initial: Omit<S, keyof BenchSnapshot>) {
    this.#gpu = options.gpu;
    this.#roles = roles;
    this.#snapshot = { ...initial, status: STARTING_STATUS, stale: true, progress: null, problem: '' } as S;
    this.#busy = new BusyWatch(
      (state) => this.patch(state as Partial<S>),
      () => {
        this.patch({ problem: this.stopWork().message } as Partial<S>);
      },
    );
  }

  protected abstract openGpu(api: GPU): Promise<B | NoGpu>;
  protected abstract openCpu(reason: EngineReason, detail: string): Promise<B>;
  /** Loads the backend that does not run, so that it can take over with the network off. */
  protected abstract fetchBackend(kind: 'gpu' | 'cpu'): Promise<unknown>;
  protected abstract buildGraph(backend: B): Graph<SettingKey>;
  /** Whether there is a picture to work on. */
  protected abstract hasWork(): boolean;
  /** Puts the figures of now into the snapshot; `ran` are the nodes that ran in this step, null when all has settled. */
  protected abstract publish(ran: readonly string[] | null): void;
  /** Ends long work at a person's wish. Returns what that is told as. */
  protected abstract stopWork(): Error;
  /** Lets go of what is the engine's own. */
  protected abstract release(): void;

  protected start(): void {
    void this.#open('auto');
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): S => this.#snapshot;

  setParams(params: Params): void {
    const before = this.params;
    const changed = SETTING_KEYS.filter((key) => before[key] !== params[key]);
    if (changed.length === 0) return;
    this.params = params;
    this.paramsTaken(params);
    if (changed.includes('engine')) void this.#open(params.engine);
    this.graph?.paramsChanged(changed);
    this.scheduler.touch();
  }

  /** Work rests while the bench is not on the screen. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.scheduler.request();
  }

  attachCanvas(canvas: HTMLCanvasElement, role: CanvasRole): CanvasHandle {
    return this.#attachments.attach(canvas, role);
  }

  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.scheduler.request();
    });
  }

  loseDevice(): void {
    this.backend?.loseDevice();
  }

  dispose(): void {
    this.#disposed = true;
    this.scheduler.stop();
    this.#busy.stop();
    this.graph?.dispose();
    this.backend?.dispose();
    this.release();
    this.#answer(new Error('The engine was closed.'));
    this.#listeners.clear();
  }

  /** Called with every new set of settings, before nodes are marked. */
  protected abstract paramsTaken(params: Params): void;

  protected patch(patch: Partial<S>): void {
    const keys = Object.keys(patch) as (keyof S)[];
    if (keys.every((key) => Object.is(this.#snapshot[key], patch[key]))) return;
    this.#snapshot = { ...this.#snapshot, ...patch };
    for (const listener of this.#listeners) listener();
  }

  /** Opens the backend that `engine` asks for; the newest call wins. */
  async #open(wanted: Params['engine'], because?: EngineReason): Promise<void> {
    const turn = ++this.#opening;
    let backend: B;
    try {
      backend = await this.#chooseBackend(wanted, because);
    } catch (error) {
      // Only a part of the page that could not be fetched ends here. The backend that runs, if any, goes on.
      if (turn !== this.#opening || this.#disposed) return;
      this.#opened = turn;
      this.problem = `The engine could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
      this.patch({ problem: this.problem } as Partial<S>);
      this.scheduler.request();
      return;
    }
    if (turn !== this.#opening || this.#disposed) {
      backend.dispose();
      return;
    }
    this.graph?.dispose();
    this.backend?.dispose();
    this.backend = backend;
    this.#opened = turn;
    this.problem = '';
    this.graph = this.buildGraph(backend);
    for (const role of this.#roles) this.graph.setActive(`${role}.canvas`, false);
    this.#attachments.moveTo(backend);
    this.patch({ status: backend.status, problem: '' } as Partial<S>);
    this.scheduler.request();
    // Also where it was lost while it was being opened.
    void backend.lost?.then(() => this.#lost(backend));
  }

  async #chooseBackend(wanted: Params['engine'], because?: EngineReason): Promise<B> {
    if (because) return this.openCpu(because, '');
    if (wanted === 'cpu') return this.openCpu('chosen', '');
    // A browser loads the kernels only if it can run them.
    if (!this.#gpu) return this.openCpu('no-webgpu', '');
    const opening = this.openGpu(this.#gpu);
    const opened = await Promise.race([opening, silence(ADAPTER_PATIENCE)]);
    if (!('reason' in opened)) return opened;
    // An answer that comes too late is not used.
    void opening.then((late) => 'dispose' in late && late.dispose());
    return this.openCpu(opened.reason, opened.detail);
  }

  #lost(backend: B): void {
    if (this.#disposed || backend !== this.backend) return;
    this.#losses++;
    void this.#open(this.params.engine, this.#losses > GPU_REBUILDS ? 'lost' : undefined);
  }

  /** A canvas of this role came, went, or changed its size. */
  #repaint(role: CanvasRole): void {
    this.graph?.setActive(`${role}.canvas`, this.backend?.hasCanvas(role) ?? false);
    this.graph?.mark(`${role}.canvas`);
    this.scheduler.request();
  }

  #step(quiet: boolean): void {
    const { graph } = this;
    // Without a graph nothing can settle, unless one may still come.
    if (!graph && this.#opened === this.#opening) this.#answer(new Error(this.problem));
    if (!graph || !this.hasWork() || !this.#visible) return;
    const ran = graph.step(quiet);
    this.backend?.submit();
    this.publish(ran);
    if (graph.error instanceof GpuError && graph.error.kind === 'oom') void this.#open(this.params.engine, 'limit');
    if (graph.waitsForQuiet) this.scheduler.requestQuiet();
    this.#busy.update(graph.busy, graph.runningId, graph.failed);
    if (!graph.unsettled && this.#opened === this.#opening) this.#settle(graph.error);
  }

  #settle(error: Error | null): void {
    this.publish(null);
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

  /** Once, when there is nothing else to do. */
  #fetchTheOther(): void {
    if (this.#fetched) return;
    this.#fetched = true;
    // It is asked for again, and a failure told, when it is needed.
    this.fetchBackend(this.#snapshot.status.kind === 'gpu' ? 'cpu' : 'gpu').catch(() => undefined);
  }
}
