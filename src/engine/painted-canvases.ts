/** The canvases that a backend paints, by role: what both backends do alike about them. */
import type { CanvasHandle, CanvasRole } from './api';
import type { Size } from '../settings/viewport';

/** What painting a canvas needs to know, besides its context. */
export interface CanvasState {
  /** What the canvas should measure: taken on when it is painted next, so that it is never seen empty. */
  size: Size;
  devicePixelRatio: number;
  showOriginal: boolean;
}

export class PaintedCanvases<T extends CanvasState> {
  readonly #byRole: Record<CanvasRole, Set<T>> = { stage: new Set(), spectrum: new Set() };
  readonly #open: (canvas: HTMLCanvasElement, state: CanvasState) => T | null;

  /** `open` gets a context, or null where the canvas already has one of another kind. */
  constructor(open: (canvas: HTMLCanvasElement, state: CanvasState) => T | null) {
    this.#open = open;
  }

  attach(canvas: HTMLCanvasElement, role: CanvasRole, repaint: () => void): CanvasHandle | null {
    const { width, height } = canvas;
    const target = this.#open(canvas, { size: { width, height }, devicePixelRatio: 1, showOriginal: false });
    if (!target) return null;
    this.#byRole[role].add(target);
    return {
      resize(newWidth, newHeight, devicePixelRatio) {
        target.size = { width: newWidth, height: newHeight };
        target.devicePixelRatio = devicePixelRatio;
        repaint();
      },
      showOriginal(on) {
        target.showOriginal = on;
        repaint();
      },
      detach: () => this.#byRole[role].delete(target),
    };
  }

  has(role: CanvasRole): boolean {
    return this.#byRole[role].size > 0;
  }

  of(role: CanvasRole): Iterable<T> {
    return this.#byRole[role];
  }

  clear(): void {
    for (const targets of Object.values(this.#byRole)) targets.clear();
  }
}
