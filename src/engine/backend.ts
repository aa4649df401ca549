/** What GPU and CPU each bring to the one graph: the nodes that touch pixels, the canvases, and the exports. */
import type { CanvasHandle, CanvasRole, EngineStatus, PixelPatch } from './api';
import type { ArrayAnswer } from './analysis/questions';
import type { GraphNode } from './graph';
import type { SettingKey } from '../settings/schema';

export type EngineNode = GraphNode<SettingKey>;

/** Nodes of these ids are expected from every backend. */
export const BACKEND_NODE_IDS = [
  'transform.coefficients',
  'inverse.picture',
  'metrics.error',
  'metrics.ssim',
  'stage.canvas',
  'spectrum.canvas',
] as const;

export interface Backend {
  readonly status: EngineStatus;
  /** Settles when its device is gone, on purpose or not. The CPU has none to lose. */
  readonly lost?: Promise<unknown>;
  /** In topological order; they may read the shared nodes listed in nodes/analysis-nodes.ts. */
  readonly nodes: readonly EngineNode[];
  /** Null where this canvas has already been painted by the other kind of engine. */
  attachCanvas(canvas: HTMLCanvasElement, role: CanvasRole, repaint: () => void): CanvasHandle | null;
  /** Whether a canvas of this role is attached: the sinks that somebody looks at. */
  hasCanvas(role: CanvasRole): boolean;
  /** Called after each step of the graph: hands recorded commands to the GPU. */
  submit(): void;
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
  exportArray(what: 'original' | 'reconstruction' | 'coefficients'): Promise<ArrayAnswer>;
  /** Loses the device on purpose, to see it mended. Nothing on the CPU. */
  loseDevice(): void;
  dispose(): void;
}
