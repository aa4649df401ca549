/**
 * The CPU backend: the graph's pixel nodes on the f64 twins of the kernels, in the analysis worker, painted on 2-D
 * canvases. The page's thread only draws.
 */
import { paneRects, viewportOf } from '../../settings/viewport';
import { coefficientSize, spectrumLayout } from '../../settings/spectrum-layout';
import type { EngineReason, PixelPatch } from '../api';
import type { AnalysisClient } from '../analysis/analysis-client';
import { rankKey, type RgbaImage } from '../analysis/questions';
import type { Backend, EngineNode } from '../backend';
import { metricsNodes } from '../nodes/metrics-nodes';
import { PaintedCanvases } from '../painted-canvases';
import { cpuStatus } from '../status';
import type { Work } from '../work';
import { clearCanvas, openCanvas2d, PixelSource, type Canvas2d } from './canvas-2d';

type Content = 'original' | 'rebuilt' | 'difference';

export function createCpuBackend(work: Work, client: AnalysisClient, reason: EngineReason, detail: string): Backend {
  const canvases = new PaintedCanvases(openCanvas2d);
  const pixels: Record<Content, PixelSource> = {
    original: new PixelSource(),
    rebuilt: new PixelSource(),
    difference: new PixelSource(),
  };
  const spectrum = new PixelSource();
  const selectionNow = () => {
    if (!work.selection) throw new Error('The kept set is asked for before it is planned.');
    return work.selection;
  };
  const fetchStage = async (content: Content): Promise<void> => {
    const { gain, color } = work.params;
    const image: RgbaImage = await client.ask((analysis) => analysis.stageImage(content, color, gain));
    pixels[content].put(image);
  };

  const comparedContent = (): Content => (work.params.compare === 'difference' ? 'difference' : 'rebuilt');
  /** Counts the pictures and colour spaces. What was rebuilt belongs to one of them, and to the worker that holds it. */
  let source = 0;
  const sourceNow = (): string => `${source} of worker ${client.generation}`;
  let rebuiltOf = '';

  const nodes: EngineNode[] = [
    {
      id: 'picture.original',
      params: ['color'],
      inputs: ['picture.source'],
      run() {
        source++;
        return fetchStage('original');
      },
    },
    {
      id: 'transform.coefficients',
      params: ['transform', 'block', 'basis', 'color'],
      inputs: ['picture.source'],
      async run(signal) {
        const key = rankKey(work.params);
        await client.ask((analysis) => analysis.transform(key));
        signal.throwIfAborted();
      },
    },
    {
      // Late results are worth showing: while a slider moves, the picture follows as fast as it is rebuilt. Both
      // questions are asked at once, so that the worker goes from one to the other without waiting for a frame.
      id: 'inverse.picture',
      params: [],
      inputs: ['transform.coefficients', 'select.kept'],
      async run() {
        const selection = selectionNow();
        const of = sourceNow();
        const { gain } = work.params;
        const content = comparedContent();
        const rebuilding = client.ask((analysis) => analysis.rebuild(rankKey(work.params), selection));
        await Promise.all([rebuilding, fetchStage(content)]);
        rebuiltOf = of;
        // Another way to compare, chosen meanwhile, found nothing rebuilt to show.
        if (comparedContent() !== content || work.params.gain !== gain) await fetchStage(comparedContent());
      },
    },
    {
      id: 'stage.image',
      params: ['compare', 'gain'],
      inputs: [],
      run: () => (rebuiltOf === sourceNow() ? fetchStage(comparedContent()) : undefined),
    },
    {
      id: 'stage.canvas',
      params: ['compare', 'split', 'zoom', 'cx', 'cy'],
      inputs: ['picture.original', 'inverse.picture', 'stage.image'],
      sink: true,
      eager: true,
      run: () => {
        for (const canvas of canvases.of('stage')) paintStage(canvas);
      },
    },
    {
      id: 'spectrum.image',
      params: ['spectrum', 'centred', 'colormap', 'showKept', 'channel'],
      inputs: ['transform.coefficients', 'select.kept'],
      async run() {
        const { spectrum: mode, centred, colormap, showKept, channel } = work.params;
        const look = { spectrum: mode, centred, colormap, showKept, channel };
        spectrum.put(
          await client.ask((analysis) => analysis.spectrumImage(rankKey(work.params), selectionNow(), look)),
        );
      },
    },
    {
      id: 'spectrum.canvas',
      params: ['spectrumZoom', 'spectrumX', 'spectrumY'],
      inputs: ['spectrum.image'],
      sink: true,
      eager: true,
      run: () => {
        for (const canvas of canvases.of('spectrum')) paintSpectrum(canvas);
      },
    },
    ...metricsNodes(work, {
      error: () => client.ask((analysis) => analysis.pixelError()),
      ssim: () => client.ask((analysis) => analysis.ssim()),
    }),
  ];

  function paintStage(target: Canvas2d): void {
    const { canvas, devicePixelRatio } = target;
    clearCanvas(target);
    const { compare, split, zoom, cx, cy } = work.params;
    for (const { content, rect, clip } of paneRects(compare, split, canvas.width, canvas.height, target.showOriginal)) {
      const source = pixels[content];
      if (source.size)
        source.draw(target, rect, clip, viewportOf(rect, source.size, { zoom, cx, cy }, devicePixelRatio));
    }
  }

  function paintSpectrum(target: Canvas2d): void {
    const { canvas, devicePixelRatio } = target;
    clearCanvas(target);
    const { picture, params } = work;
    if (!picture) return;
    const size = coefficientSize(params.transform, params.block, picture.width, picture.height);
    const layout = spectrumLayout({
      ...size,
      transform: params.transform,
      spectrum: params.spectrum,
      centred: params.centred,
    });
    const rect = { x: 0, y: 0, width: canvas.width, height: canvas.height };
    const view = { zoom: params.spectrumZoom, cx: params.spectrumX, cy: params.spectrumY };
    spectrum.draw(target, rect, rect, viewportOf(rect, layout, view, devicePixelRatio));
  }

  return {
    status: cpuStatus(reason, detail),
    nodes,
    attachCanvas: (canvas, role, repaint) => canvases.attach(canvas, role, repaint),
    hasCanvas: (role) => canvases.has(role),
    submit: () => undefined,
    readPixels: (x, y, width, height): Promise<PixelPatch | null> =>
      client.ask((analysis) => analysis.pixels(x, y, width, height)),
    exportArray: (what) => client.ask((analysis) => analysis.exportArray(what, rankKey(work.params))),
    loseDevice: () => undefined,
    dispose: () => canvases.clear(),
  };
}
