import { useMemo } from 'react';
import type { LensBlock, MapInfo } from '../../../engine/network/api';
import { useSetting } from '../../shared/bench-context';
import { siteAfter } from '../map-place';
import { useNetwork } from '../network-context';
import { phiOfSites } from '../phi-layers';
import { useMaps, usePicked } from '../use-picked';
import { lensCoefficients, reluBlock, type LensParts, type ReluBlock } from './relu-block';

/** φ of every ReLU as it is set now. */
export function usePhis(): readonly number[] {
  const phi = useSetting('phi');
  const phiLayers = useSetting('phiLayers');
  const sites = useNetwork(({ network }) => network?.sites ?? 0);
  return useMemo(() => phiOfSites(phiLayers, phi, sites), [phiLayers, phi, sites]);
}

/** The ReLU that is looked through: the picked one, or the next after the picked map. */
export function usePickedSite(): MapInfo | null {
  const maps = useMaps();
  const picked = usePicked();
  return useMemo(() => (picked && siteAfter(maps, picked.id)) ?? null, [maps, picked]);
}

export interface Lens {
  readonly from: LensBlock;
  readonly block: ReluBlock;
  /** What is shown: pixels or coefficients. */
  readonly parts: LensParts;
  /** Whether the block is the one that was picked last; if not, that one is on its way. */
  readonly current: boolean;
}

/**
 * The block under the microscope at the φ that is set now. The engine gives what enters the ReLU; the rest is computed
 * here, so that it follows the slider on the same frame. (Upstream ReLUs change what enters, a few frames later.)
 */
export function useLens(): Lens | null {
  const from = useNetwork(({ lens }) => lens);
  const show = useSetting('mapShow');
  const site = usePickedSite();
  const picked = usePicked();
  const maps = useMaps();
  const phis = usePhis();
  const own = maps.find(({ id }) => id === from?.id);
  const phi = phis[own?.site ?? -1] ?? from?.phi ?? 15;
  const block = useMemo(() => from && reluBlock(from.coefficients, phi), [from, phi]);
  const parts = useMemo(
    () => block && (show === 'pixels' ? block.pixels : lensCoefficients(block.pixels)),
    [block, show],
  );
  if (!from || !block || !parts) return null;
  return { from, block, parts, current: site?.id === from.id && samePlace(picked, from) };
}

type Place = Pick<LensBlock, 'channel' | 'row' | 'column'>;

function samePlace(a: Place | null, b: Place): boolean {
  return a !== null && a.channel === b.channel && a.row === b.row && a.column === b.column;
}
