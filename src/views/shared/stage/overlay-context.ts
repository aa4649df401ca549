/**
 * The 2-D context of a canvas that lies over the stage. It is drawn by the processor: one drawn by the graphics adapter
 * makes the page wait until the kernels of a large picture are through.
 */
export function overlayContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  return canvas.getContext('2d', { willReadFrequently: true });
}
