/** What the engine asks the analysis worker, and what it answers. Plain data: everything crosses a thread. */
import type { Ranks } from '../../math/ranks';
import type { Params } from '../../settings/schema';

/** The settings that a set of coefficients depends on. */
export type CoefficientKey = Pick<Params, 'transform' | 'block' | 'basis' | 'color'>;

/** … and those that their order depends on. */
export type RankKey = CoefficientKey & Pick<Params, 'rule' | 'scope'>;

export function coefficientKey(params: Params): CoefficientKey {
  const { transform, block, basis, color } = params;
  // Settings without effect on this transform must not tell two equal keys apart.
  return {
    transform,
    color,
    block: transform === 'block' ? block : 8,
    basis: transform === 'dft' ? basis : 'exact',
  };
}

export function rankKey(params: Params): RankKey {
  return {
    ...coefficientKey(params),
    rule: params.rule,
    scope: params.transform === 'block' ? params.scope : 'picture',
  };
}

export function keyText(key: CoefficientKey | RankKey): string {
  return Object.entries(key)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

/** The order of the coefficients, as math/ranks.ts names its parts; `ranks` are the v of every entry. */
export interface RankAnswer extends Omit<Ranks, 'order' | 'ranks'> {
  readonly ranks: Uint32Array<ArrayBuffer>;
  /** Range of log₁₀|c| worth showing. */
  readonly range: readonly [number, number];
}

/** Sums over the kept set from sorted energies. */
export interface EnergyAnswer {
  /** Σ|c|² of the kept ones over Σ|c|² of all. */
  readonly energyKept: number;
  /** Σ(rebuilt − original)² over the shown channels; valid for orthonormal transforms without padding. */
  readonly squaredError: number;
  /** Σ original². */
  readonly squaredNorm: number;
}

export interface PixelError {
  readonly squaredError: number;
  readonly squaredNorm: number;
}

export interface BytesAnswer {
  readonly values: number;
  readonly positions: number;
}

export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export type SpectrumLook = Pick<Params, 'spectrum' | 'centred' | 'colormap' | 'showKept' | 'channel'>;

/** A dense array for a .npy file. */
export interface ArrayAnswer {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
}
