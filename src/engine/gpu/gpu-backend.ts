/**
 * The GPU backend: the graph's pixel nodes as WebGPU commands. A slider move encodes the inverse transform with its
 * comparison of ranks and one render pass a canvas, and submits once; nothing is read back for it.
 */
import { GpuError } from '../../gpu/errors';
import { openGpu, type Gpu } from '../../gpu/gpu';
import { readTensor } from '../../gpu/readback';
import { createSpectrumPainter } from '../../gpu/render/spectrum-painter';
import { createStagePainter } from '../../gpu/render/stage-painter';
import { coefficientLayout } from '../../math/layout';
import { planesToShown } from '../../math/color';
import type { Rect, Size } from '../../settings/viewport';
import type { AnalysisClient } from '../analysis/analysis-client';
import { coefficientArray, interleave } from '../analysis/full-arrays';
import { coefficientKey, type ArrayAnswer } from '../analysis/questions';
import type { Backend } from '../backend';
import type { NoGpu } from '../bench-engine';
import { PaintedCanvases } from '../painted-canvases';
import { gpuStatus } from '../status';
import type { Work } from '../work';
import { openGpuCanvas } from './gpu-canvas';
import { dropPrepared, gpuNodes, prepareBundle, type GpuStage } from './gpu-nodes';
import { readPatch } from './read-patch';

/** Below this many pixels a picture the adapter is not worth using: its limits are too small. */
const SMALLEST_USEFUL_BINDING = 16 * 1024 * 1024;

export async function openGpuBackend(
  api: GPU | undefined,
  work: Work,
  client: AnalysisClient,
): Promise<Backend | NoGpu> {
  let gpu: Gpu;
  try {
    gpu = await openGpu({ gpu: api });
  } catch (error) {
    if (error instanceof GpuError) {
      return { reason: error.kind === 'unsupported' ? 'no-webgpu' : 'no-adapter', detail: '' };
    }
    return { reason: 'no-adapter', detail: error instanceof Error ? error.message : '' };
  }
  if (gpu.device.limits.maxStorageBufferBindingSize < SMALLEST_USEFUL_BINDING) {
    gpu.device.destroy();
    return { reason: 'limit', detail: `at most ${gpu.device.limits.maxStorageBufferBindingSize} bytes in one buffer` };
  }
  gpu.device.addEventListener('uncapturederror', ({ error }) => {
    work.problem = `The graphics adapter refused a command: ${error.message}`;
    work.readoutsChanged();
  });
  try {
    return await createGpuBackend(gpu, work, client);
  } catch (error) {
    // Lost already, or a driver that does not take the painters' shaders.
    gpu.device.destroy();
    return { reason: 'no-adapter', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function createGpuBackend(gpu: Gpu, work: Work, client: AnalysisClient): Promise<Backend> {
  const format = navigator.gpu.getPreferredCanvasFormat();
  const configuration = { device: gpu.device, format, alphaMode: 'premultiplied' as const };
  const canvases = new PaintedCanvases((canvas, state) => openGpuCanvas(canvas, state, configuration));
  const stage: GpuStage = {
    gpu,
    work,
    client,
    canvases,
    stagePainter: null,
    spectrumPainter: null,
    prepared: null,
    built: null,
    shown: null,
    kept: { selection: null, range: [-1, 0] },
    begun: false,
  };
  // Before the painters are awaited: the transform's kernels take longest.
  work.expectedChanged = () => {
    const { expected, picture, params } = work;
    if (expected && !picture) prepareBundle(stage, { key: coefficientKey(params), ...expected });
  };
  work.expectedChanged();
  [stage.stagePainter, stage.spectrumPainter] = await Promise.all([
    createStagePainter(gpu, format),
    createSpectrumPainter(gpu, format),
  ]);

  const shownNow = () => {
    if (!stage.shown) throw new Error('No picture has been rebuilt yet.');
    return stage.shown;
  };

  const exportArray = async (what: 'original' | 'reconstruction' | 'coefficients'): Promise<ArrayAnswer> => {
    const { tensors, spec, key } = shownNow();
    if (what === 'coefficients')
      return coefficientArray(await readTensor(gpu, tensors.coefficients), coefficientLayout(spec));
    const planes = await readTensor(gpu, what === 'original' ? tensors.picture : tensors.rebuilt);
    return interleave(planesToShown(planes, key.color, planes), spec.channels, spec.height, spec.width);
  };

  return {
    lost: gpu.lost,
    status: gpuStatus(gpu.adapterName, gpu.software, gpu.device.limits.maxStorageBufferBindingSize),
    nodes: gpuNodes(stage),
    attachCanvas: (canvas, role, repaint) => canvases.attach(canvas, role, repaint),
    hasCanvas: (role) => canvases.has(role),
    submit: () => gpu.frame.submit(),
    readPixels: async (x, y, width, height) =>
      stage.shown && holds(stage.shown.spec, { x, y, width, height })
        ? readPatch(gpu, stage.shown, { x, y, width, height })
        : null,
    exportArray,
    loseDevice: () => gpu.device.destroy(),
    dispose() {
      work.expectedChanged = () => undefined;
      dropPrepared(stage);
      stage.built?.destroy();
      if (stage.shown !== stage.built) stage.shown?.destroy();
      gpu.device.destroy();
    },
  };
}

/** While a picture of another size is on its way, a rectangle of it need not be on the one that is shown. */
function holds(picture: Size, { x, y, width, height }: Rect): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= picture.width && y + height <= picture.height;
}
