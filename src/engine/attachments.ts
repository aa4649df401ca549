/**
 * The canvases that views have attached, whichever backend paints them: they may come before the engine has started, and
 * stay when a lost device is replaced.
 */
import type { CanvasHandle, CanvasRole } from './api';

/** A backend, as far as canvases go. */
export interface CanvasTaker {
  /** Null where this canvas has already been painted by the other kind of engine. */
  attachCanvas(canvas: HTMLCanvasElement, role: CanvasRole, repaint: () => void): CanvasHandle | null;
}

interface Attachment {
  readonly canvas: HTMLCanvasElement;
  readonly role: CanvasRole;
  size: { width: number; height: number; devicePixelRatio: number } | null;
  showOriginal: boolean;
  /** Null before a backend has taken it on, and where the backend cannot (a canvas keeps its first kind of context). */
  handle: CanvasHandle | null;
}

export class Attachments {
  readonly #attached = new Set<Attachment>();
  readonly #repaint: (role: CanvasRole) => void;
  #backend: CanvasTaker | null = null;

  constructor(repaint: (role: CanvasRole) => void) {
    this.#repaint = repaint;
  }

  /** Hands all canvases to another backend. */
  moveTo(backend: CanvasTaker): void {
    this.#backend = backend;
    for (const attachment of this.#attached) this.#takeOn(attachment);
  }

  attach(canvas: HTMLCanvasElement, role: CanvasRole): CanvasHandle {
    const attachment: Attachment = { canvas, role, size: null, showOriginal: false, handle: null };
    this.#attached.add(attachment);
    this.#takeOn(attachment);
    return {
      resize: (width, height, devicePixelRatio) => {
        attachment.size = { width, height, devicePixelRatio };
        attachment.handle?.resize(width, height, devicePixelRatio);
      },
      showOriginal: (on) => {
        attachment.showOriginal = on;
        attachment.handle?.showOriginal(on);
      },
      detach: () => {
        this.#attached.delete(attachment);
        attachment.handle?.detach();
        this.#repaint(role);
      },
    };
  }

  #takeOn(attachment: Attachment): void {
    const { canvas, role, size, showOriginal } = attachment;
    attachment.handle = this.#backend?.attachCanvas(canvas, role, () => this.#repaint(role)) ?? null;
    if (size) attachment.handle?.resize(size.width, size.height, size.devicePixelRatio);
    attachment.handle?.showOriginal(showOriginal);
    this.#repaint(role);
  }
}
