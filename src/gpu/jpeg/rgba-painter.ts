/**
 * Paints pictures of bytes on the stage: everything as render/stage-painter.ts does with planes, with the same shader.
 * A difference is of luma.
 */
import type { Frame } from '../frame';
import type { Gpu } from '../gpu';
import { paintRgba } from '../kernels/paint-rgba';
import { paintPanes, type PaneScene } from '../render/paint-panes';
import { RenderProgram } from '../render/render-kernel';
import { createDiverging, LUMA_UNIFORMS } from '../render/stage-painter';
import type { Tensor } from '../tensor';

export interface RgbaScene extends PaneScene {
  /** u32 [H,W], red in the low byte. */
  readonly picture: Tensor;
  readonly rebuilt: Tensor;
}

export interface RgbaPainter {
  /** Records one render pass that fills all of `view`. */
  paint(frame: Frame, view: GPUTextureView, scene: RgbaScene): void;
  destroy(): void;
}

export async function createRgbaPainter(gpu: Gpu, format: GPUTextureFormat): Promise<RgbaPainter> {
  const program = await RenderProgram.create(gpu, paintRgba, format);
  const diverging = createDiverging(gpu);
  return {
    paint(frame, view, scene) {
      const [height, width] = scene.picture.shape;
      paintPanes(frame, view, scene, { width, height }, (pass, pane) => {
        const original = pane.content === 'original';
        program.draw(pass, frame, {
          overrides: pane.overrides,
          place: original ? 'original' : 'rebuilt',
          tensors: { shown: original ? scene.picture : scene.rebuilt, other: scene.picture, diverging },
          uniforms: { ...pane.uniforms, ...LUMA_UNIFORMS.rgb },
          scissor: pane.scissor,
        });
      });
    },
    destroy: () => diverging.buffer.destroy(),
  };
}
