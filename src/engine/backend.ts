/** What GPU and CPU each bring to the one graph: the nodes that touch pixels, the canvases, and the exports. */
import type { PixelPatch } from './api';
import type { ArrayAnswer } from './analysis/questions';
import type { BenchBackend } from './bench-engine';
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

export interface Backend extends BenchBackend {
  /** In topological order; they may read the shared nodes listed in nodes/analysis-nodes.ts. */
  readonly nodes: readonly EngineNode[];
  readPixels(x: number, y: number, width: number, height: number): Promise<PixelPatch | null>;
  exportArray(what: 'original' | 'reconstruction' | 'coefficients'): Promise<ArrayAnswer>;
}
