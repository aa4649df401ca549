import { useMemo } from 'react';
import type { MapInfo } from '../../engine/network/api';
import { useSetting } from '../shared/bench-context';
import { pickedPlace, type PickedPlace } from './map-place';
import { useNetwork } from './network-context';

const NONE: readonly MapInfo[] = [];

export function useMaps(): readonly MapInfo[] {
  return useNetwork(({ network }) => network?.maps ?? NONE);
}

/** The picked map, channel and block: always one that the network has; null while there is no network. */
export function usePicked(): PickedPlace | null {
  const maps = useMaps();
  const mapLayer = useSetting('mapLayer');
  const mapChannel = useSetting('mapChannel');
  const mapBlock = useSetting('mapBlock');
  return useMemo(() => pickedPlace(maps, { mapLayer, mapChannel, mapBlock }), [maps, mapLayer, mapChannel, mapBlock]);
}
