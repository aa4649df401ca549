/** The JPEG bench's engine: one graph over the JPEG worker and one backend. */
import type { CoefficientEdit } from '../../codec/jpeg/edits';
import { DEFAULTS, type Params, type SettingKey } from '../../settings/schema';
import type { EngineReason } from '../api';
import { BenchEngine, type EngineOptions, type NoGpu } from '../bench-engine';
import { Graph } from '../graph';
import { StoppedError } from '../worker-client';
import type { JpegEngine, JpegExportKind, JpegFigures, JpegSnapshot, JpegSource, Solution, Target } from './api';
import type { JpegBackend } from './backend';
import { DeskClient } from './desk/desk-client';
import { figuresOf } from './desk/measure';
import { exportJpegBlob } from './exports';
import { LiveFigures } from './live-figures';
import { jpegNodes } from './nodes';
import { isComparing, makeSpecOf, resultNameOf, resultSpecOf } from './result-spec';
import { createJpegWork } from './work';

export function createJpegEngine(options: EngineOptions = { gpu: navigator.gpu }): JpegEngine {
  return new JpegBenchEngine(options);
}

class JpegBenchEngine extends BenchEngine<JpegSnapshot, JpegBackend> implements JpegEngine {
  readonly #work = createJpegWork(DEFAULTS);
  readonly #client = new DeskClient(this.#work);

  constructor(options: EngineOptions) {
    super(options, ['stage'], {
      ...{ source: null, document: null, width: 0, height: 0, edits: [], comparing: false, resultName: '' },
      ...{ figures: null, figuresStale: true, made: null, ledger: null, generations: [] },
    });
    this.#client.warm();
    this.#work.changed = () => this.#publish();
    this.start();
  }

  setSource(source: JpegSource | null): void {
    if (source === this.#work.source) return;
    this.#work.source = source;
    this.#work.problem = this.problem = '';
    this.patch({ source });
    this.graph?.mark('picture.source');
    this.scheduler.touch();
  }

  setEdits(edits: readonly CoefficientEdit[]): void {
    this.#work.wantedEdits = edits;
    this.graph?.mark('result.live');
    this.scheduler.touch();
    this.#publish();
  }

  async readPixels(x: number, y: number, width: number, height: number) {
    return (await this.backend?.readPixels(x, y, width, height)) ?? null;
  }

  solve(target: Target): Promise<Solution> {
    const { params } = this.#work;
    return this.#client.ask((desk) => desk.solve(target, makeSpecOf(params), params.upsampling));
  }

  rate(quality: number): Promise<JpegFigures> {
    const { params } = this.#work;
    const spec = { ...makeSpecOf(params), tables: '', quality };
    return this.#client.ask((desk) => desk.rate(spec, params.upsampling));
  }

  async exportBlob(kind: JpegExportKind): Promise<Blob> {
    await this.settled();
    return exportJpegBlob(kind, this.#work, this.#client);
  }

  protected paramsTaken(params: Params): void {
    this.#work.params = params;
    this.#activate();
    this.patch({ comparing: isComparing(this.#work), resultName: resultNameOf(this.#work) });
  }

  protected async openGpu(api: GPU): Promise<JpegBackend | NoGpu> {
    const { openGpuJpegBackend } = await import('./gpu/gpu-jpeg-backend');
    return openGpuJpegBackend(api, this.#work, this.#client);
  }

  protected async openCpu(reason: EngineReason, detail: string): Promise<JpegBackend> {
    const { createCpuJpegBackend } = await import('./cpu/cpu-jpeg-backend');
    return createCpuJpegBackend(this.#work, this.#client, reason, detail);
  }

  protected fetchBackend(kind: 'gpu' | 'cpu'): Promise<unknown> {
    return kind === 'cpu' ? import('./cpu/cpu-jpeg-backend') : import('./gpu/gpu-jpeg-backend');
  }

  protected buildGraph(backend: JpegBackend): Graph<SettingKey> {
    this.#work.problem = '';
    const live = new LiveFigures({
      backend,
      wanted: () => {
        const spec = resultSpecOf(this.#work);
        return spec?.kind === 'make' && !this.graph?.isCurrent('result.figures') ? spec : null;
      },
      found: (sums, { kind }) => {
        Object.assign(this.#work, { sums, sumsOf: kind });
        this.#publish();
      },
    });
    const nodes = jpegNodes(this.#work, this.#client, backend, {
      repaint: () => this.graph?.mark('stage.canvas'),
      retryResult: () => {
        this.graph?.mark('result.file');
        this.graph?.mark('result.exact');
      },
      measureSoon: () => live.request(),
      progress: (progress) => this.patch({ progress }),
    });
    const graph = new Graph<SettingKey>(nodes, () => this.scheduler.request());
    this.#activate(graph);
    return graph;
  }

  protected hasWork(): boolean {
    return this.#work.source !== null;
  }

  protected publish(ran: readonly string[] | null): void {
    if (ran === null || ran.length > 0) this.#publish();
  }

  protected stopWork(): Error {
    const stopped = new StoppedError();
    this.#client.restart();
    // What it had saved is gone with it.
    this.#work.generations = [];
    this.graph?.fail('again.chain', stopped);
    this.graph?.fail('result.live', stopped);
    return stopped;
  }

  protected release(): void {
    this.#client.restart();
  }

  /** What only some panels show is worked out only for them. */
  #activate(graph = this.graph): void {
    const { panel, againMode } = this.#work.params;
    graph?.setActive('jpeg.ledger', panel === 'ledger' || panel === 'block');
    graph?.setActive('again.chain', panel === 'again' && againMode === 'generations');
  }

  /** The same object while its figures are the same: what shows them is not drawn again. */
  #figures(): JpegFigures | null {
    const { sums, sumsOf, ssim, fileBytes, size } = this.#work;
    if (!sums || sumsOf !== resultSpecOf(this.#work)?.kind) return null;
    const next = figuresOf(sums, ssim, fileBytes, size);
    const before = this.snapshot().figures;
    const same =
      before && (Object.keys(next) as (keyof JpegFigures)[]).every((key) => Object.is(next[key], before[key]));
    return same ? before : next;
  }

  #publish(): void {
    const { source, document, size, made, ledger, generations, edits } = this.#work;
    const error = this.graph?.error ?? null;
    this.patch({
      ...{ source, document, made, generations, ...size },
      ledger: ledger && document && ledger.jpeg.bytes === document.jpeg.bytes ? ledger : null,
      edits,
      comparing: isComparing(this.#work),
      resultName: resultNameOf(this.#work),
      figures: this.#figures(),
      figuresStale: !(this.graph?.isCurrent('result.figures') && this.graph.isCurrent('result.file')),
      problem: error ? sentenceOf(error, source) : this.#work.problem || this.problem,
    });
  }
}

/** A file that cannot be read is named. */
function sentenceOf(error: Error, source: JpegSource | null): string {
  // It comes from the worker, which can send its name and its message, but not its class.
  if (error.name !== 'JpegError' || !source) return error.message;
  // The page has no options to raise a limit with.
  return `${source.name}: ${error.message.replace(/ \(the option \w+ raises it\)/, '')}.`;
}
