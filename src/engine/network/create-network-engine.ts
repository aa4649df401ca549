/** The Network bench's engine: one graph over the network's worker and one backend. */
import { readNetwork, requireNetworkSize } from '../../models/resnet/read-network';
import { DEFAULTS, type Params, type SettingKey } from '../../settings/schema';
import type { EngineReason } from '../api';
import { BenchEngine, type EngineOptions, type NoGpu } from '../bench-engine';
import { Graph } from '../graph';
import type { JpegSource } from '../jpeg/api';
import { StoppedError } from '../worker-client';
import type {
  CompressionCurves,
  ConvolutionForm,
  Evaluation,
  FeatureMap,
  LongWork,
  NetworkEngine,
  NetworkInfo,
  NetworkSnapshot,
  RandomBlockErrors,
  Terms,
  Throughput,
} from './api';
import type { NetworkBackend } from './backend';
import { NetworkClient } from './desk/network-client';
import { compressionCurves } from './long/compression';
import { evaluateSet } from './long/evaluate';
import { throughputOf } from './long/throughput';
import { coefficientTermsOf } from './long/terms';
import type { LongWorkTools } from './long/tools';
import { networkInfo } from './network-info';
import { networkNodes } from './nodes';
import { createNetworkWork } from './work';

export function createNetworkEngine(options: EngineOptions = { gpu: navigator.gpu }): NetworkEngine {
  return new NetworkBenchEngine(options);
}

class NetworkBenchEngine extends BenchEngine<NetworkSnapshot, NetworkBackend> implements NetworkEngine {
  readonly #work = createNetworkWork(DEFAULTS);
  readonly #client = new NetworkClient(this.#work);

  constructor(options: EngineOptions) {
    super(options, ['stage'], {
      ...{ source: null, network: null, input: null, answer: null, atlas: null },
      ...{ lens: null, errors: null, drift: null, milliseconds: null },
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

  async openNetwork(blob: Blob, name: string): Promise<NetworkInfo> {
    requireNetworkSize(blob.size);
    const network = readNetwork(new Uint8Array(await blob.arrayBuffer()), name);
    this.#work.own = network;
    if (this.params.net === 'own') {
      this.graph?.mark('network.weights');
      this.scheduler.touch();
    }
    return networkInfo(network, null);
  }

  async featureMap(id: string): Promise<FeatureMap> {
    await this.#ready();
    return this.#backendNow().featureMap(id);
  }

  async terms(
    id: string,
    channel: number,
    row: number,
    column: number,
    coefficient: number,
    limit = 64,
  ): Promise<Terms> {
    await this.#ready();
    const read = (map: string): Promise<FeatureMap> => this.#backendNow().featureMap(map);
    return coefficientTermsOf(this.#work, read, { id, channel, row, column, coefficient, limit });
  }

  async timeForm(form: ConvolutionForm | 'spatial', work: LongWork = {}) {
    const { network } = await this.#tools(work);
    return this.#backendNow().timeForm(network, form, work);
  }

  async compression(work: LongWork = {}): Promise<CompressionCurves> {
    return compressionCurves(await this.#tools(work));
  }

  async throughput(batch: number, work: LongWork = {}): Promise<readonly Throughput[]> {
    return throughputOf(await this.#tools(work), batch);
  }

  async randomBlockErrors(kind: 'box' | 'uniform', blocks: number, work: LongWork = {}): Promise<RandomBlockErrors> {
    await this.#ready();
    return this.#backendNow().randomBlockErrors(kind, blocks, work);
  }

  async evaluate(
    blob: Blob,
    { partial, ...work }: LongWork & { readonly partial?: (sofar: Evaluation) => void } = {},
  ): Promise<Evaluation> {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return evaluateSet(await this.#tools(work), bytes, partial);
  }

  protected paramsTaken(params: Params): void {
    this.#work.params = params;
    this.#activate();
  }

  protected async openGpu(api: GPU): Promise<NetworkBackend | NoGpu> {
    const { openGpuNetworkBackend } = await import('./gpu/gpu-network-backend');
    return openGpuNetworkBackend(api, this.#work);
  }

  protected async openCpu(reason: EngineReason, detail: string): Promise<NetworkBackend> {
    const { createCpuNetworkBackend } = await import('./cpu/cpu-network-backend');
    return createCpuNetworkBackend(this.#work, this.#client, reason, detail);
  }

  protected fetchBackend(kind: 'gpu' | 'cpu'): Promise<unknown> {
    return kind === 'cpu' ? import('./cpu/cpu-network-backend') : import('./gpu/gpu-network-backend');
  }

  protected buildGraph(backend: NetworkBackend): Graph<SettingKey> {
    this.#work.problem = '';
    const graph = new Graph<SettingKey>(networkNodes(this.#work, this.#client, backend), () =>
      this.scheduler.request(),
    );
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
    this.graph?.fail('network.run', stopped);
    return stopped;
  }

  protected release(): void {
    this.#client.restart();
  }

  /** What only some panels show is worked out only for them. */
  #activate(graph = this.graph): void {
    const { networkPanel } = this.#work.params;
    graph?.setActive('drift.logits', networkPanel === 'microscope');
    graph?.setActive('errors.sites', networkPanel === 'microscope' || networkPanel === 'pipeline');
  }

  async #tools(work: LongWork): Promise<LongWorkTools> {
    await this.#ready();
    const { network, params } = this.#work;
    if (!network) throw new Error('No network is open.');
    return { network, params, client: this.#client, backend: this.#backendNow(), ...work };
  }

  /** Until a picture is open, everything rests, and would be waited for without end. */
  #ready(): Promise<void> {
    if (!this.hasWork()) return Promise.reject(new Error('No picture is open: the network starts with the first.'));
    return this.settled();
  }

  #backendNow(): NetworkBackend {
    if (!this.backend) throw new Error('The engine is still starting.');
    return this.backend;
  }

  #publish(): void {
    const { source, info, input, answer, atlas, lens, errors, drift, milliseconds } = this.#work;
    const error = this.graph?.error ?? null;
    this.patch({
      ...{ source, network: info, input, answer, atlas, lens, errors, drift, milliseconds },
      problem: error ? sentenceOf(error, source) : this.#work.problem || this.problem,
    });
  }
}

/** A file that cannot be read is named. */
function sentenceOf(error: Error, source: JpegSource | null): string {
  // It comes from the worker, which can send its name and its message, but not its class.
  if (error.name !== 'JpegError' || !source) return error.message;
  return `${source.name}: ${error.message.replace(/ \(the option \w+ raises it\)/, '')}.`;
}
