/** The JPEG engine's pixels on the CPU: the worker decodes and compares, the page's thread only draws. */
import { paintStageRgba } from '../../../math/paint-stage';
import { rgbaToPlanes } from '../../../math/color';
import { paneRects, viewportOf } from '../../../settings/viewport';
import type { EngineReason, PixelPatch } from '../../api';
import { clearCanvas, openCanvas2d, PixelSource } from '../../cpu/canvas-2d';
import { PaintedCanvases } from '../../painted-canvases';
import { cpuStatus } from '../../status';
import type { JpegBackend } from '../backend';
import type { DeskClient } from '../desk/desk-client';
import type { ResultSpec, RgbaImage } from '../desk/questions';
import { cutPatch, holds } from '../pixel-patch';
import { isComparing } from '../result-spec';
import type { JpegWork } from '../work';

export function createCpuJpegBackend(
  work: JpegWork,
  client: DeskClient,
  reason: EngineReason,
  detail: string,
): JpegBackend {
  const canvases = new PaintedCanvases(openCanvas2d);
  const sources = { original: new PixelSource(), rebuilt: new PixelSource(), difference: new PixelSource() };
  let reference: RgbaImage | null = null;
  let result: RgbaImage | null = null;
  /** The pictures and the gain that the painted difference belongs to. */
  let differenceOf: { a: RgbaImage; b: RgbaImage; gain: number } | null = null;

  const show = async (spec: ResultSpec | null, signal?: AbortSignal): Promise<void> => {
    const { upsampling } = work.params;
    const pixels = spec ? await client.ask((desk) => desk.result(spec, upsampling)) : null;
    signal?.throwIfAborted();
    result = pixels;
    if (result) sources.rebuilt.put(result);
  };

  const paintDifference = (): void => {
    const { gain } = work.params;
    if (!reference || !result) return;
    if (differenceOf?.a === reference && differenceOf.b === result && differenceOf.gain === gain) return;
    differenceOf = { a: reference, b: result, gain };
    const { width, height } = reference;
    const [original, rebuilt] = [rgbaToPlanes(reference.rgba, 'rgb'), rgbaToPlanes(result.rgba, 'rgb')];
    const rgba = paintStageRgba({ content: 'difference', color: 'rgb', original, rebuilt, gain });
    sources.difference.put({ width, height, rgba });
  };

  return {
    status: cpuStatus(reason, detail),
    wantsMade: false,
    attachCanvas: (canvas, role, repaint) => canvases.attach(canvas, role, repaint),
    hasCanvas: (role) => canvases.has(role),
    submit: () => undefined,
    async showReference() {
      const { upsampling } = work.params;
      reference = await client.ask((desk) => desk.reference(upsampling));
      sources.original.put(reference);
      result = null;
    },
    showLive: (spec) => show(spec),
    showExact: (spec, _made, signal) =>
      spec?.kind === 'scan' || spec?.kind === 'generation' || spec?.kind === 'ela' ? show(spec, signal) : undefined,
    paint() {
      const { split, zoom, cx, cy } = work.params;
      const compare = isComparing(work) ? work.params.compare : 'flip';
      if (compare === 'difference') paintDifference();
      for (const target of canvases.of('stage')) {
        const { canvas, devicePixelRatio } = target;
        clearCanvas(target);
        for (const pane of paneRects(compare, split, canvas.width, canvas.height, target.showOriginal)) {
          // Until there is a result, the reference stands for it.
          const source = pane.content !== 'original' && !result ? sources.original : sources[pane.content];
          if (!source.size) continue;
          const viewport = viewportOf(pane.rect, source.size, { zoom, cx, cy }, devicePixelRatio);
          source.draw(target, pane.rect, pane.clip, viewport);
        }
      }
    },
    sums: (spec) => client.ask((desk) => desk.sums(spec, work.params.upsampling)),
    ssim: (spec) => client.ask((desk) => desk.ssim(spec, work.params.upsampling)),
    readPixels(x, y, width, height): Promise<PixelPatch | null> {
      const rect = { x, y, width, height };
      if (!reference || !holds(reference, rect)) return Promise.resolve(null);
      const stride = reference.width;
      const original = cutPatch(rect, stride, wordsOf(reference));
      const rebuilt = result ? cutPatch(rect, stride, wordsOf(result)) : original;
      return Promise.resolve({ ...rect, channels: 3, original, rebuilt });
    },
    loseDevice: () => undefined,
    dispose: () => canvases.clear(),
  };
}

function wordsOf({ rgba }: RgbaImage): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}
