/**
 * What the nodes of the Network engine's graph hand on to each other: private, mutable working state. Each field is
 * written by the one node named beside it.
 */
import type { Network } from '../../models/resnet/network';
import type { Params } from '../../settings/schema';
import type { JpegSource } from '../jpeg/api';
import type { Answer, Atlas, Drift, LensBlock, NetworkInfo, NetworkInput, NetworkRecord, SiteErrors } from './api';
import type { LoadedNetwork } from './weights';

export interface OpenedSource {
  readonly source: JpegSource;
  /** Of the file; null where it is opened by its pixels. */
  readonly bytes: Uint8Array | null;
}

export interface NetworkWork {
  source: JpegSource | null;
  params: Params;
  /** A person's own network, or null. */
  own: Network | null;
  /** network.weights */
  network: Network | null;
  record: NetworkRecord | null;
  info: NetworkInfo | null;
  /** network.weights: all that came with the page so far, so that another engine needs no network for them. */
  readonly fetched: Map<string, LoadedNetwork>;
  /** source.open: what is open in the worker. */
  opened: OpenedSource | null;
  /** input.coefficients: and f32 [3, 1, 4, 4, 64], as the runners take it. */
  input: NetworkInput | null;
  coefficients: Float32Array | null;
  /** runner.plan, and network.run */
  atlas: Atlas | null;
  startedAt: number;
  /** reference.logits */
  spatialLogits: Float32Array | null;
  /** run.logits */
  logits: Float32Array | null;
  milliseconds: number | null;
  /** answer.logits */
  answer: Answer | null;
  /** lens.block, errors.sites, drift.logits */
  lens: LensBlock | null;
  errors: readonly SiteErrors[] | null;
  drift: Drift | null;
  /** What the graphics driver complained of outside any node, or empty. */
  problem: string;
  /** Called by every node that found something to show. */
  changed: () => void;
}

export function createNetworkWork(params: Params): NetworkWork {
  return {
    fetched: new Map(),
    ...{ source: null, params, own: null, network: null, record: null, info: null, opened: null },
    ...{ input: null, coefficients: null, atlas: null, startedAt: 0, spatialLogits: null, logits: null, answer: null },
    ...{ milliseconds: null, lens: null, errors: null, drift: null, problem: '', changed: () => undefined },
  };
}
