/**
 * Paints the stage: original and rebuilt picture in one pane (split), in two (side), one at a time (flip), or their
 * signed difference. Straight from the planes to the canvas, no texture in between; the geometry is
 * settings/viewport.ts. Outside the picture the canvas stays transparent, so that the page's own background shows.
 */
import { divergingTable } from '../../math/colormaps';
import { LUMA_WEIGHTS, YCBCR_TO_RGB, type ColorMode } from '../../math/color';
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import { paintStage } from '../kernels/paint-stage';
import { createTensor, type Tensor } from '../tensor';
import { paintPanes, type PaneScene } from './paint-panes';
import { RenderProgram } from './render-kernel';

export interface StageScene extends PaneScene {
  /** Planes f32 [C,H,W] in `color`. */
  readonly picture: Tensor;
  readonly rebuilt: Tensor;
  readonly color: ColorMode;
}

export interface StagePainter {
  /** Records one render pass that fills all of `view`. */
  paint(frame: Frame, view: GPUTextureView, scene: StageScene): void;
}

export async function createStagePainter(gpu: Gpu, format: GPUTextureFormat): Promise<StagePainter> {
  const program = await RenderProgram.create(gpu, paintStage, format);
  const diverging = createDiverging(gpu);
  return {
    paint(frame, view, scene) {
      const [channels, height, width] = scene.picture.shape;
      paintPanes(frame, view, scene, { width, height }, (pass, pane) => {
        const original = pane.content === 'original';
        program.draw(pass, frame, {
          overrides: { ...pane.overrides, CHANNELS: channels, CODED: scene.color === 'ycbcr' ? 1 : 0 },
          place: original ? 'original' : 'rebuilt',
          tensors: { shown: original ? scene.picture : scene.rebuilt, other: scene.picture, diverging },
          uniforms: { ...pane.uniforms, ...YCBCR_UNIFORMS, ...LUMA_UNIFORMS[scene.color] },
          scissor: pane.scissor,
        });
      });
    },
  };
}

/** The map of differences, 256 colours. */
export function createDiverging(gpu: Gpu): Tensor {
  return createTensor(gpu, {
    label: 'stage.diverging',
    shape: [256],
    data: new Uint32Array(divergingTable().buffer),
  });
}

const [, , red_cr, , green_cb, green_cr, , blue_cb] = YCBCR_TO_RGB;
const YCBCR_UNIFORMS = { red_cr, green_cb, green_cr, blue_cb };

export const LUMA_UNIFORMS: Readonly<Record<ColorMode, Readonly<Record<'luma_0' | 'luma_1' | 'luma_2', number>>>> = {
  rgb: { luma_0: LUMA_WEIGHTS.red, luma_1: LUMA_WEIGHTS.green, luma_2: LUMA_WEIGHTS.blue },
  ycbcr: { luma_0: 1, luma_1: 0, luma_2: 0 },
  luma: { luma_0: 1, luma_1: 0, luma_2: 0 },
};
