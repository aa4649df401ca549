/** A canvas that the GPU presents to. */
import type { Size } from '../../settings/viewport';

export interface GpuCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: GPUCanvasContext;
  /** What the canvas should measure: taken on when it is painted next, so that it is never seen empty. */
  size: Size;
  devicePixelRatio: number;
  showOriginal: boolean;
}

/** Null where the canvas already has a context of another kind. */
export function openGpuCanvas(canvas: HTMLCanvasElement, device: GPUDevice, format: GPUTextureFormat): GpuCanvas | null {
  const context = canvas.getContext('webgpu');
  if (!context) return null;
  context.configure({ device, format, alphaMode: 'premultiplied' });
  return { canvas, context, size: { width: canvas.width, height: canvas.height }, devicePixelRatio: 1, showOriginal: false };
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
