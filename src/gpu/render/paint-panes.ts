/**
 * What all painters of the stage share: one render pass, its panes (split, side by side, flip, difference), where the
 * picture lies in each and how it is filtered. Which tensors hold the pixels is the caller's affair.
 */
import type { Params } from '../../settings/schema';
import {
  GRID_FROM_ZOOM,
  NEAREST_FROM_ZOOM,
  paneRects,
  type PaneContent,
  viewportOf,
  type Size,
  type View,
  type Viewport,
} from '../../settings/viewport';
import type { Frame } from '../frame';
import { FILTERS } from '../kernels/paint-stage';
import { placePicture } from './place-picture';
import type { Scissor } from './render-kernel';

export interface PaneScene extends View, Pick<Params, 'compare' | 'split' | 'gain'> {
  /** Device pixels. */
  readonly canvas: Size;
  readonly devicePixelRatio: number;
  readonly showOriginal: boolean;
}

/** One draw. */
export interface Pane {
  readonly content: PaneContent;
  readonly overrides: { readonly DIFFERENCE: number; readonly FILTER: number; readonly PIXEL_GRID: number };
  readonly uniforms: {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    readonly top: number;
    readonly scale: number;
    readonly gain: number;
  };
  readonly scissor: Scissor;
}

/** Records one render pass that fills all of `view`; `draw` is called for each pane of it. */
export function paintPanes(
  frame: Frame,
  view: GPUTextureView,
  scene: PaneScene,
  { width, height }: Size,
  draw: (pass: GPURenderPassEncoder, pane: Pane) => void,
): void {
  const pass = frame.encoder.beginRenderPass({
    label: 'stage',
    colorAttachments: [{ view, loadOp: 'clear', clearValue: [0, 0, 0, 0], storeOp: 'store' }],
  });
  const { width: across, height: down } = scene.canvas;
  for (const { content, rect, clip } of paneRects(scene.compare, scene.split, across, down, scene.showOriginal)) {
    const viewport = viewportOf(rect, { width, height }, scene, scene.devicePixelRatio);
    const { left, top, scissor } = placePicture({ width, height }, rect, clip, viewport);
    draw(pass, {
      content,
      overrides: {
        DIFFERENCE: content === 'difference' ? 1 : 0,
        FILTER: FILTERS[filterOf(viewport)],
        PIXEL_GRID: viewport.zoom >= GRID_FROM_ZOOM ? 1 : 0,
      },
      uniforms: { width, height, left, top, scale: viewport.scale, gain: scene.gain },
      scissor,
    });
  }
  pass.end();
}

/** Squares when close, smooth in between, the mean of what a device pixel covers when small. */
export function filterOf({ zoom, scale }: Viewport): keyof typeof FILTERS {
  // Offsets are whole, so at 100 % there is nothing between pixels.
  if (zoom >= NEAREST_FROM_ZOOM || scale === 1) return 'nearest';
  if (scale > 1) return 'bilinear';
  return scale >= 0.5 ? 'smallArea' : 'area';
}
