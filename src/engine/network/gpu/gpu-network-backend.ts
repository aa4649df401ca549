/**
 * Networks on the GPU. Moving φ rewrites a small buffer, runs the network and paints its maps from the very buffers that
 * the run fills; only logits and one block are read back, after the frame.
 */
import { GpuError } from '../../../gpu/errors';
import { openGpu, type Gpu } from '../../../gpu/gpu';
import { createRgbaPainter, type RgbaPainter } from '../../../gpu/jpeg/rgba-painter';
import { createMapPainter, type MapPainter } from '../../../gpu/microscope/map-painter';
import { readTensor } from '../../../gpu/readback';
import { createGpuResNet, type GpuMap, type GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../../models/resnet/run-plan';
import type { NoGpu } from '../../bench-engine';
import { currentView, openGpuCanvas } from '../../gpu/gpu-canvas';
import { PaintedCanvases } from '../../painted-canvases';
import { gpuStatus } from '../../status';
import type { ConvolutionForm, FeatureMap, LongWork, RandomBlockErrors, SiteErrors } from '../api';
import type { BatchRun, NetworkBackend } from '../backend';
import { blockStart, featureMapOf, naturalBlock, type RawMap } from '../map-block';
import type { NetworkWork } from '../work';
import { AtlasTexels } from './atlas-texels';
import { GpuErrors } from './gpu-errors';
import { RunnerCache } from './runner-cache';
import { timeFormOf } from './time-form';

export async function openGpuNetworkBackend(api: GPU, work: NetworkWork): Promise<NetworkBackend | NoGpu> {
  let gpu: Gpu;
  try {
    gpu = await openGpu({ gpu: api });
  } catch (error) {
    const unsupported = error instanceof GpuError && error.kind === 'unsupported';
    const detail = error instanceof GpuError || !(error instanceof Error) ? '' : error.message;
    return { reason: unsupported ? 'no-webgpu' : 'no-adapter', detail };
  }
  gpu.device.addEventListener('uncapturederror', ({ error }) => {
    work.problem = `The graphics adapter refused a command: ${error.message}`;
    work.changed();
  });
  try {
    const format = navigator.gpu.getPreferredCanvasFormat();
    const painters = await Promise.all([createRgbaPainter(gpu, format), createMapPainter(gpu)]);
    return new GpuNetworkBackend(gpu, work, format, ...painters);
  } catch (error) {
    gpu.device.destroy();
    return { reason: 'no-adapter', detail: error instanceof Error ? error.message : String(error) };
  }
}

class GpuNetworkBackend implements NetworkBackend {
  readonly lost: Promise<unknown>;
  readonly status;
  readonly #gpu: Gpu;
  readonly #work: NetworkWork;
  readonly #canvases;
  readonly #painter: RgbaPainter;
  readonly #texels: AtlasTexels;
  readonly #runners: RunnerCache;
  readonly #errors: GpuErrors;
  /** The network that the maps on show are of. */
  #shown: GpuResNet | null = null;
  #uploaded: Float32Array | null = null;

  constructor(gpu: Gpu, work: NetworkWork, format: GPUTextureFormat, painter: RgbaPainter, maps: MapPainter) {
    this.#gpu = gpu;
    this.#work = work;
    this.#painter = painter;
    this.#texels = new AtlasTexels(gpu, maps);
    this.#runners = new RunnerCache(gpu, (network, plan) => createGpuResNet(gpu, network, plan));
    this.#errors = new GpuErrors(gpu);
    this.lost = gpu.lost;
    this.status = gpuStatus(gpu.adapterName, gpu.software, gpu.device.limits.maxStorageBufferBindingSize);
    const configuration = { device: gpu.device, format, alphaMode: 'premultiplied' as const };
    this.#canvases = new PaintedCanvases((canvas, state) => openGpuCanvas(canvas, state, configuration));
  }

  attachCanvas: NetworkBackend['attachCanvas'] = (canvas, role, repaint) =>
    this.#canvases.attach(canvas, role, repaint);

  hasCanvas: NetworkBackend['hasCanvas'] = (role) => this.#canvases.has(role);

  submit(): void {
    this.#gpu.frame.submit();
  }

  async prepare(network: Network, plan: RunPlan): Promise<void> {
    const runner = await this.#runners.show(network, plan);
    if (this.#shown === runner) return;
    this.#shown = runner;
    this.#uploaded = null;
  }

  has(id: string): boolean {
    return this.#runnerNow().map(id) !== null;
  }

  run(rectifying: Rectifying): void {
    const runner = this.#runnerNow();
    const { coefficients } = this.#work;
    if (!coefficients) return;
    if (this.#uploaded !== coefficients) runner.upload(coefficients);
    this.#uploaded = coefficients;
    runner.setRectifying(rectifying);
    runner.encode();
  }

  async logits(): Promise<Float32Array> {
    this.submit();
    return readTensor(this.#gpu, this.#runnerNow().logits);
  }

  spatialLogits(network: Network, coefficients: Float32Array): Promise<Float32Array> {
    const plan: RunPlan = { domain: 'spatial', form: 'factored', psi: 15, folded: true, batch: 1 };
    const rectifying: Rectifying = { mode: 'exact', phi: new Uint32Array(network.sites).fill(15) };
    return this.batchLogits({ network, plan, rectifying, input: coefficients });
  }

  paintMaps(): void {
    const { atlas, params } = this.#work;
    const runner = this.#runnerNow();
    if (atlas) this.#texels.encode(runner, atlas, params);
  }

  ranges(): Promise<readonly number[]> {
    return this.#texels.readRanges(this.#work.params.mapScale === 'common');
  }

  paint(): void {
    const { tensor } = this.#texels;
    if (!tensor) return;
    const { zoom, cx, cy } = this.#work.params;
    for (const target of this.#canvases.of('stage')) {
      const view = currentView(target);
      if (!view) continue;
      this.#painter.paint(this.#gpu.frame, view, {
        picture: tensor,
        rebuilt: tensor,
        canvas: target.size,
        devicePixelRatio: target.devicePixelRatio,
        showOriginal: false,
        compare: 'flip',
        split: 0.5,
        gain: 1,
        ...{ zoom, cx, cy },
      });
    }
  }

  async block(id: string, channel: number, row: number, column: number): Promise<Float32Array> {
    const map = this.#mapNow(id);
    if (map.coefficients === 0) return new Float32Array(await this.#pixelBlock(map, channel, row, column));
    this.submit();
    const layout = layoutOf(map);
    const start = blockStart(layout, channel, { row, column });
    return naturalBlock(await readTensor(this.#gpu, map.tensor, start, map.coefficients), map.coefficients);
  }

  async siteErrors(): Promise<readonly SiteErrors[]> {
    const { network } = this.#work;
    return network ? this.#errors.ofSites(network, this.#runnerNow()) : [];
  }

  async featureMap(id: string): Promise<FeatureMap> {
    return featureMapOf(id, await this.#readMap(this.#mapNow(id)));
  }

  batchLogits(run: BatchRun): Promise<Float32Array> {
    // Input, run and read-back follow each other without a gap: nobody else's batch comes between them.
    return this.#runners.lend(run.network, run.plan, (runner) => {
      this.#submitBatch(runner, run);
      return readTensor(this.#gpu, runner.logits);
    });
  }

  timeBatch(run: BatchRun): Promise<number> {
    return this.#runners.lend(run.network, run.plan, async (runner) => {
      const start = performance.now();
      this.#submitBatch(runner, run);
      await this.#gpu.device.queue.onSubmittedWorkDone();
      return performance.now() - start;
    });
  }

  timeForm(network: Network, form: ConvolutionForm | 'spatial', work: LongWork) {
    const plan: RunPlan = {
      domain: form === 'spatial' ? 'spatial' : 'jpeg',
      form: form === 'spatial' ? 'factored' : form,
      ...{ psi: 15, folded: true, batch: 1 },
    };
    // A step alone makes again what its map holds already, so that the maps on show may be those.
    return this.#runners.lend(network, plan, (runner) => timeFormOf(this.#gpu, network, runner, work), 'shown');
  }

  randomBlockErrors(kind: 'box' | 'uniform', blocks: number, work: LongWork): Promise<RandomBlockErrors> {
    return this.#errors.ofRandomBlocks(kind, blocks, work);
  }

  loseDevice(): void {
    this.#gpu.device.destroy();
  }

  dispose(): void {
    this.#gpu.device.destroy();
  }

  #submitBatch(runner: GpuResNet, { input, rectifying }: BatchRun): void {
    runner.upload(input);
    runner.setRectifying(rectifying);
    runner.encode();
    this.submit();
  }

  async #readMap(map: GpuMap): Promise<RawMap> {
    this.submit();
    return { ...layoutOf(map), data: await readTensor(this.#gpu, map.tensor) };
  }

  async #pixelBlock(map: GpuMap, channel: number, row: number, column: number): Promise<Float32Array> {
    const { forwardBlock } = await import('../../../math/jpeg-domain/block');
    const { data, width, channelStride } = await this.#readMap(map);
    const pixels = new Float64Array(64);
    for (let i = 0; i < 64; i++) {
      pixels[i] = data[channel * channelStride + (8 * row + (i >> 3)) * width + 8 * column + (i & 7)];
    }
    forwardBlock(pixels, 0, pixels, 0);
    return Float32Array.from(pixels);
  }

  #mapNow(id: string): GpuMap {
    const map = this.#runnerNow().map(id);
    if (!map) throw new Error(`There is no map “${id}” at these settings: folded, a convolution has none of its own.`);
    return map;
  }

  #runnerNow(): GpuResNet {
    if (!this.#shown) throw new Error('The network is not ready yet.');
    return this.#shown;
  }
}

function layoutOf({ tensor, channels, height, width, coefficients }: GpuMap): Omit<RawMap, 'data'> {
  return { channels, height, width, coefficients, channelStride: tensor.length / channels };
}
