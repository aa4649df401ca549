/** The graph's pixel nodes on the GPU. What each writes is named in `GpuStage`; tensors never leave this folder. */
import type { SpectrumPainter } from '../../gpu/render/spectrum-painter';
import type { StagePainter } from '../../gpu/render/stage-painter';
import type { Gpu } from '../../gpu/gpu';
import { writeTensor } from '../../gpu/tensor';
import type { Selection } from '../../math/selection';
import type { AnalysisClient } from '../analysis/analysis-client';
import { coefficientKey } from '../analysis/questions';
import type { EngineNode } from '../backend';
import { metricsNodes } from '../nodes/metrics-nodes';
import type { PaintedCanvases } from '../painted-canvases';
import type { Work } from '../work';
import { buildBundle, requestText, type Bundle, type BundleRequest } from './bundle';
import { currentView, type GpuCanvas } from './gpu-canvas';

export interface GpuStage {
  readonly gpu: Gpu;
  readonly work: Work;
  readonly client: AnalysisClient;
  readonly canvases: PaintedCanvases<GpuCanvas>;
  /** Null until their shaders are compiled, which is before the first node runs. */
  stagePainter: StagePainter | null;
  spectrumPainter: SpectrumPainter | null;
  /** A bundle for a picture that is expected. */
  prepared: { readonly text: string; readonly bundle: Promise<Bundle> } | null;
  /** transform.coefficients: the newest bundle. */
  built: Bundle | null;
  /** inverse.picture: the bundle that canvases paint, which holds a rebuilt picture. */
  shown: Bundle | null;
  /** inverse.picture: what of the shown bundle is kept. Newer settings may be on their way. */
  kept: { readonly selection: Selection | null; readonly range: readonly [number, number] };
  /** Whether the first picture has been on the screen. */
  begun: boolean;
}

export function gpuNodes(stage: GpuStage): EngineNode[] {
  const { gpu, work, client } = stage;
  const builtNow = (): Bundle => {
    if (!stage.built) throw new Error('The transform is asked for before it is built.');
    return stage.built;
  };
  return [
    {
      id: 'transform.coefficients',
      params: ['transform', 'block', 'basis', 'color'],
      inputs: ['picture.source'],
      async run(signal) {
        const { picture } = work;
        if (!picture) return;
        const key = coefficientKey(work.params);
        const planes = client.ask((analysis) => analysis.planes(key.color));
        const building = takePrepared(stage, { key, width: picture.width, height: picture.height });
        const [bundle, data] = await Promise.all([building, planes]).catch(async (error: unknown) => {
          (await building).destroy();
          throw error;
        });
        if (signal.aborted) bundle.destroy();
        signal.throwIfAborted();
        writeTensor(gpu, bundle.tensors.picture, data);
        if (stage.built !== stage.shown) stage.built?.destroy();
        stage.built = bundle;
        bundle.transform.encodeForward();
        // Submitted now: the bundle may be replaced, and its buffers freed, before the next frame.
        gpu.frame.submit();
      },
    },
    {
      id: 'select.ranks',
      params: [],
      inputs: ['transform.coefficients', 'rank.order'],
      run() {
        if (!work.ranks) return;
        const { tensors, transform } = builtNow();
        writeTensor(gpu, tensors.ranks, work.ranks.ranks);
        transform.encodeRanksChanged?.();
        gpu.frame.submit();
      },
    },
    {
      id: 'inverse.picture',
      params: [],
      inputs: ['select.ranks', 'select.kept'],
      run() {
        const bundle = builtNow();
        bundle.transform.encodeInverse(work.selection);
        stage.kept = { selection: work.selection, range: work.ranks?.range ?? [-1, 0] };
        if (stage.shown !== bundle) stage.shown?.destroy();
        stage.shown = bundle;
      },
    },
    {
      id: 'stage.canvas',
      params: ['compare', 'split', 'gain', 'zoom', 'cx', 'cy'],
      inputs: ['inverse.picture'],
      sink: true,
      eager: true,
      run() {
        paintStages(stage);
        // The picture goes first: what the spectrum still has to compile must not hold it up.
        if (!stage.begun) gpu.frame.submit();
      },
    },
    {
      id: 'spectrum.canvas',
      params: ['spectrum', 'centred', 'colormap', 'showKept', 'channel', 'spectrumZoom', 'spectrumX', 'spectrumY'],
      inputs: ['inverse.picture'],
      sink: true,
      eager: true,
      run: () => (stage.begun ? paintSpectra(stage) : beginWithPicture(stage)),
    },
    ...metricsNodes(work, {
      error() {
        const { metrics } = builtNow();
        metrics.encodeError();
        gpu.frame.submit();
        return metrics.readError();
      },
      ssim() {
        const { metrics } = builtNow();
        metrics.encodeSsim();
        gpu.frame.submit();
        return metrics.readSsim();
      },
    }),
  ];
}

/** Builds a bundle for the picture that is on its way, so that its kernels compile while it is decoded. */
export function prepareBundle(stage: GpuStage, request: BundleRequest): void {
  const text = requestText(request);
  if (stage.prepared?.text === text) return;
  dropPrepared(stage);
  const bundle = buildBundle(stage.gpu, request);
  stage.prepared = { text, bundle };
  // A failure is told when the bundle is asked for.
  bundle.catch(() => undefined);
}

export function dropPrepared(stage: GpuStage): void {
  stage.prepared?.bundle.then((bundle) => bundle.destroy()).catch(() => undefined);
  stage.prepared = null;
}

/** The prepared bundle if it is the right one, or else a new one. */
function takePrepared(stage: GpuStage, request: BundleRequest): Promise<Bundle> {
  const { prepared } = stage;
  if (prepared?.text !== requestText(request)) {
    dropPrepared(stage);
    return buildBundle(stage.gpu, request);
  }
  stage.prepared = null;
  return prepared.bundle;
}

/** The first spectrum, as soon as the first picture is on the screen. */
async function beginWithPicture(stage: GpuStage): Promise<void> {
  await stage.gpu.device.queue.onSubmittedWorkDone();
  stage.begun = true;
  paintSpectra(stage);
  stage.gpu.frame.submit();
}

function paintStages({ gpu, work, canvases, stagePainter, shown }: GpuStage): void {
  if (!shown || !stagePainter) return;
  const { compare, split, gain, zoom, cx, cy } = work.params;
  for (const target of canvases.of('stage')) {
    const view = currentView(target);
    if (!view) continue;
    stagePainter.paint(gpu.frame, view, {
      picture: shown.tensors.picture,
      rebuilt: shown.tensors.rebuilt,
      color: shown.key.color,
      canvas: target.size,
      devicePixelRatio: target.devicePixelRatio,
      showOriginal: target.showOriginal,
      ...{ compare, split, gain, zoom, cx, cy },
    });
  }
}

function paintSpectra({ gpu, work, canvases, spectrumPainter, shown, kept }: GpuStage): void {
  if (!shown || !spectrumPainter) return;
  const { spectrum, centred, colormap, showKept, channel, spectrumZoom, spectrumX, spectrumY } = work.params;
  for (const target of canvases.of('spectrum')) {
    const view = currentView(target);
    if (!view) continue;
    spectrumPainter.paint(gpu.frame, view, {
      coefficients: shown.tensors.coefficients,
      ranks: shown.tensors.ranks,
      spec: shown.spec,
      ...kept,
      canvas: target.size,
      devicePixelRatio: target.devicePixelRatio,
      ...{ spectrum, centred, colormap, showKept, channel },
      ...{ zoom: spectrumZoom, cx: spectrumX, cy: spectrumY },
    });
  }
}
