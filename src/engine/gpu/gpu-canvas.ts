/** A canvas that the GPU presents to. */
import type { CanvasState } from '../painted-canvases';

export interface GpuCanvas extends CanvasState {
  readonly canvas: HTMLCanvasElement;
  readonly context: GPUCanvasContext;
}

/** Null where the canvas already has a context of another kind. */
export function openGpuCanvas(
  canvas: HTMLCanvasElement,
  state: CanvasState,
  configuration: GPUCanvasConfiguration,
): GpuCanvas | null {
  const context = canvas.getContext('webgpu');
  if (!context) return null;
  context.configure(configuration);
  return { ...state, canvas, context };
}

/** The texture of this frame, after the canvas has taken on its size; null while it has none. */
export function currentView({ canvas, context, size }: GpuCanvas): GPUTextureView | null {
  if (size.width < 1 || size.height < 1) return null;
  if (canvas.width !== size.width || canvas.height !== size.height) {
    canvas.width = size.width;
    canvas.height = size.height;
  }
  return context.getCurrentTexture().createView();
}
