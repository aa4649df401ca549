/**
 * Paints the stage: original and rebuilt picture in one pane (split), in two (side), one at a time (flip), or their
 * signed difference. Straight from the planes to the canvas, no texture in between; the geometry is
 * settings/viewport.ts. Outside the picture the canvas stays transparent, so that the page's own background shows.
 */
import { divergingTable } from '../../math/colormaps';
import { LUMA_WEIGHTS, YCBCR_TO_RGB, type ColorMode } from '../../math/color';
import type { Params } from '../../settings/schema';
import {
  GRID_FROM_ZOOM,
  NEAREST_FROM_ZOOM,
  paneRects,
  viewportOf,
  type Size,
  type View,
  type Viewport,
} from '../../settings/viewport';
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import { FILTERS, paintStage } from '../kernels/paint-stage';
import { createTensor, type Tensor } from '../tensor';
import { placePicture } from './place-picture';
import { RenderProgram } from './render-kernel';

export interface StageScene extends View, Pick<Params, 'compare' | 'split' | 'gain'> {
  /** Planes f32 [C,H,W] in `color`. */
  readonly picture: Tensor;
  readonly rebuilt: Tensor;
  readonly color: ColorMode;
  /** Device pixels. */
  readonly canvas: Size;
  readonly devicePixelRatio: number;
  readonly showOriginal: boolean;
}

export interface StagePainter {
  /** Records one render pass that fills all of `view`. */
  paint(frame: Frame, view: GPUTextureView, scene: StageScene): void;
}

export async function createStagePainter(gpu: Gpu, format: GPUTextureFormat): Promise<StagePainter> {
  const program = await RenderProgram.create(gpu, paintStage, format);
  const diverging = createTensor(gpu, {
    label: 'stage.diverging',
    shape: [256],
    data: new Uint32Array(divergingTable().buffer),
  });
  return {
    paint(frame, view, scene) {
      const pass = frame.encoder.beginRenderPass({
        label: 'stage',
        colorAttachments: [{ view, loadOp: 'clear', clearValue: [0, 0, 0, 0], storeOp: 'store' }],
      });
      const [channels, height, width] = scene.picture.shape;
      const { width: across, height: down } = scene.canvas;
      for (const { content, rect, clip } of paneRects(scene.compare, scene.split, across, down, scene.showOriginal)) {
        const viewport = viewportOf(rect, { width, height }, scene, scene.devicePixelRatio);
        const { left, top, scissor } = placePicture({ width, height }, rect, clip, viewport);
        const shown = content === 'original' ? scene.picture : scene.rebuilt;
        program.draw(pass, frame, {
          overrides: {
            CHANNELS: channels,
            DIFFERENCE: content === 'difference' ? 1 : 0,
            FILTER: FILTERS[filterOf(viewport)],
            CODED: scene.color === 'ycbcr' ? 1 : 0,
            PIXEL_GRID: viewport.zoom >= GRID_FROM_ZOOM ? 1 : 0,
          },
          place: content === 'original' ? 'original' : 'rebuilt',
          tensors: { shown, other: scene.picture, diverging },
          uniforms: {
            ...{ width, height, left, top, scale: viewport.scale, gain: scene.gain },
            ...YCBCR_UNIFORMS,
            ...LUMA_UNIFORMS[scene.color],
          },
          scissor,
        });
      }
      pass.end();
    },
  };
}

/** Squares when close, smooth in between, the mean of what a device pixel covers when small. */
export function filterOf({ zoom, scale }: Viewport): keyof typeof FILTERS {
  // Offsets are whole, so at 100 % there is nothing between pixels.
  if (zoom >= NEAREST_FROM_ZOOM || scale === 1) return 'nearest';
  if (scale > 1) return 'bilinear';
  return scale >= 0.5 ? 'smallArea' : 'area';
}

const [, , red_cr, , green_cb, green_cr, , blue_cb] = YCBCR_TO_RGB;
const YCBCR_UNIFORMS = { red_cr, green_cb, green_cr, blue_cb };

const LUMA_UNIFORMS: Readonly<Record<ColorMode, Readonly<Record<'luma_0' | 'luma_1' | 'luma_2', number>>>> = {
  rgb: { luma_0: LUMA_WEIGHTS.red, luma_1: LUMA_WEIGHTS.green, luma_2: LUMA_WEIGHTS.blue },
  ycbcr: { luma_0: 1, luma_1: 0, luma_2: 0 },
  luma: { luma_0: 1, luma_1: 0, luma_2: 0 },
};
