/**
 * The JPEG engine's pixels on the GPU. A quality slider quantises, inverts and colours again from coefficients that stay
 * where they are; an edit uploads one block. Nothing is read back for either.
 */
import { GpuError } from '../../../gpu/errors';
import { openGpu, type Gpu } from '../../../gpu/gpu';
import { createRgbaPainter } from '../../../gpu/jpeg/rgba-painter';
import { readTensorU32 } from '../../../gpu/readback';
import type { Tensor } from '../../../gpu/tensor';
import type { Subsampling } from '../../../math/jpeg/sampling';
import type { PixelPatch } from '../../api';
import type { NoGpu } from '../../bench-engine';
import { currentView, openGpuCanvas } from '../../gpu/gpu-canvas';
import { PaintedCanvases } from '../../painted-canvases';
import { gpuStatus } from '../../status';
import type { JpegBackend } from '../backend';
import type { DeskClient } from '../desk/desk-client';
import type { MadeAnswer, ResultSpec } from '../desk/questions';
import { makeTables } from '../../../codec/jpeg/quality/make-tables';
import { cutPatch, holds } from '../pixel-patch';
import { isComparing } from '../result-spec';
import type { JpegWork } from '../work';
import { BlockOverlay } from './block-overlay';
import { JpegBundle } from './jpeg-bundle';

export async function openGpuJpegBackend(api: GPU, work: JpegWork, client: DeskClient): Promise<JpegBackend | NoGpu> {
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
    return new GpuJpegBackend(gpu, work, client, format, await createRgbaPainter(gpu, format));
  } catch (error) {
    gpu.device.destroy();
    return { reason: 'no-adapter', detail: error instanceof Error ? error.message : String(error) };
  }
}

class GpuJpegBackend implements JpegBackend {
  readonly wantsMade = true;
  readonly lost: Promise<unknown>;
  readonly status;
  readonly #gpu: Gpu;
  readonly #work: JpegWork;
  readonly #client: DeskClient;
  readonly #canvases;
  readonly #painter;
  readonly #overlay = new BlockOverlay();
  #bundle: JpegBundle | null = null;
  /** What the bundle's reference was made of. */
  #referenceOf: object | null = null;
  #documents = 0;
  #documentKeys = new WeakMap<object, string>();
  /** Whether the result is on show, and not the reference in its place. */
  #withResult = false;

  constructor(
    gpu: Gpu,
    work: JpegWork,
    client: DeskClient,
    format: GPUTextureFormat,
    painter: Awaited<ReturnType<typeof createRgbaPainter>>,
  ) {
    this.#gpu = gpu;
    this.#work = work;
    this.#client = client;
    this.#painter = painter;
    this.lost = gpu.lost;
    this.status = gpuStatus(gpu.adapterName, gpu.software, gpu.device.limits.maxStorageBufferBindingSize);
    const configuration = { device: gpu.device, format, alphaMode: 'premultiplied' as const };
    this.#canvases = new PaintedCanvases((canvas, state) => openGpuCanvas(canvas, state, configuration));
  }

  attachCanvas: JpegBackend['attachCanvas'] = (canvas, role, repaint) => this.#canvases.attach(canvas, role, repaint);

  hasCanvas: JpegBackend['hasCanvas'] = (role) => this.#canvases.has(role);

  submit(): void {
    this.#gpu.frame.submit();
  }

  async showReference(): Promise<void> {
    const { source, document, size, params } = this.#work;
    const of = source?.picture ?? document?.jpeg;
    if (!of) return;
    if (this.#referenceOf !== of) {
      const bundle = new JpegBundle(this.#gpu, size);
      try {
        if (source?.picture) bundle.uploadReference(source.picture);
        else if (document) await bundle.decodeReference(document.jpeg, params.upsampling);
      } catch (error) {
        bundle.destroy();
        throw error;
      }
      // What is still recorded may use the buffers that are freed now.
      this.#gpu.frame.submit();
      this.#bundle?.destroy();
      this.#bundle = bundle;
      this.#referenceOf = of;
      this.#withResult = false;
      return;
    }
    if (document && !source?.picture) {
      await this.#bundle?.decodeReference(document.jpeg, params.upsampling);
      this.#bundle?.referenceChanged();
    }
  }

  showLive(spec: ResultSpec | null): void | Promise<void> {
    const bundle = this.#bundleNow();
    if (spec?.kind === 'document') return this.#showDocument(bundle, spec);
    if (spec?.kind === 'make') {
      const { quality, tables, subsampling } = spec.make;
      return whenReady(bundle.requantiser(subsampling satisfies Subsampling), (requantiser) => {
        requantiser.setTables(makeTables(quality, tables));
        requantiser.setUpsampling(this.#work.params.upsampling);
        requantiser.encodeRebuild();
        this.#withResult = true;
      });
    }
    this.#withResult = false;
  }

  async showExact(spec: ResultSpec | null, made: MadeAnswer | null, signal: AbortSignal): Promise<void> {
    const bundle = this.#bundleNow();
    const { upsampling } = this.#work.params;
    if (spec?.kind === 'make' && made) {
      const { decoder } = await bundle.resultDecoder(made.image, `made ${++this.#documents}`);
      signal.throwIfAborted();
      decoder.setUpsampling(upsampling);
      decoder.encode();
    } else if (spec?.kind === 'scan' || spec?.kind === 'generation' || spec?.kind === 'ela') {
      const pixels = await this.#client.ask((desk) => desk.result(spec, upsampling));
      signal.throwIfAborted();
      bundle.uploadResult(pixels);
      this.#withResult = true;
    }
    this.#gpu.frame.submit();
  }

  paint(): void {
    const bundle = this.#bundle;
    if (!bundle) return;
    const { split, gain, zoom, cx, cy } = this.#work.params;
    for (const target of this.#canvases.of('stage')) {
      const view = currentView(target);
      if (!view) continue;
      this.#painter.paint(this.#gpu.frame, view, {
        picture: bundle.reference,
        rebuilt: this.#withResult ? bundle.result : bundle.reference,
        canvas: target.size,
        devicePixelRatio: target.devicePixelRatio,
        showOriginal: target.showOriginal,
        compare: isComparing(this.#work) ? this.#work.params.compare : 'flip',
        ...{ split, gain, zoom, cx, cy },
      });
    }
  }

  async sums() {
    const metrics = this.#bundleNow().metrics();
    metrics.encodeError();
    this.#gpu.frame.submit();
    return metrics.readError();
  }

  async ssim(): Promise<number | null> {
    const metrics = this.#bundleNow().metrics();
    metrics.encodeSsim();
    this.#gpu.frame.submit();
    return metrics.readSsim();
  }

  async readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null> {
    const bundle = this.#bundle;
    if (!bundle) return null;
    const rect = { x, y, width, height };
    if (!holds(bundle.size, rect)) return null;
    const rows = (tensor: Tensor) =>
      readTensorU32(this.#gpu, tensor, y * bundle.size.width, height * bundle.size.width);
    const original = await rows(bundle.reference);
    const result = this.#withResult ? await rows(bundle.result) : original;
    const band = { ...rect, y: 0 };
    const { width: stride } = bundle.size;
    return {
      ...rect,
      channels: 3,
      original: cutPatch(band, stride, original),
      rebuilt: cutPatch(band, stride, result),
    };
  }

  loseDevice(): void {
    this.#gpu.device.destroy();
  }

  dispose(): void {
    this.#bundle?.destroy();
    this.#gpu.device.destroy();
  }

  #showDocument(bundle: JpegBundle, spec: Extract<ResultSpec, { kind: 'document' }>): void | Promise<void> {
    const { document, params } = this.#work;
    if (!document) return;
    const key = this.#documentKeys.get(document) ?? `document ${++this.#documents}`;
    this.#documentKeys.set(document, key);
    return whenReady(bundle.resultDecoder(document.jpeg, key), (held) => {
      this.#overlay.apply(held, document.jpeg, spec);
      held.decoder.setUpsampling(params.upsampling);
      held.decoder.encode();
      this.#withResult = true;
    });
  }

  #bundleNow(): JpegBundle {
    if (!this.#bundle) throw new Error('No picture has been decoded yet.');
    return this.#bundle;
  }
}

/** At once where the thing is there, else when it comes. */
function whenReady<T>(thing: T | Promise<T>, then: (thing: T) => void): void | Promise<void> {
  if (thing instanceof Promise) return thing.then(then);
  then(thing);
}
