/** The errors of the approximated ReLU over φ, of one block, of a layer or of the whole network. */
import type { MapInfo, SiteErrors } from '../../../engine/network/api';

/** 15 figures each, φ = 1…15. */
export interface ErrorSeries {
  /** RMSE per pixel against the exact ReLU. */
  readonly asm: readonly number[];
  readonly apx: readonly number[];
  /** Share of the pixels whose mask differs, 0…1. */
  readonly mask: readonly number[];
}

export const PHIS: readonly number[] = Array.from({ length: 15 }, (_, index) => index + 1);

/** Pixels of each ReLU's map, by its id. */
export function pixelsOf(maps: readonly MapInfo[], id: string): number {
  const map = maps.find((candidate) => candidate.id === id);
  return map ? map.channels * map.height * map.width : 0;
}

/** All ReLUs together: every pixel of every map counts alike, so the squares are averaged. */
export function networkErrors(sites: readonly SiteErrors[], maps: readonly MapInfo[]): ErrorSeries {
  const weights = sites.map(({ id }) => pixelsOf(maps, id));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (value: (site: SiteErrors) => number): number =>
    all === 0 ? 0 : sites.reduce((sum, site, at) => sum + weights[at] * value(site), 0) / all;
  return {
    asm: PHIS.map((phi) => Math.sqrt(mean(({ asm }) => asm[phi - 1] ** 2))),
    apx: PHIS.map((phi) => Math.sqrt(mean(({ apx }) => apx[phi - 1] ** 2))),
    mask: PHIS.map((phi) => mean(({ mask }) => mask[phi - 1])),
  };
}
