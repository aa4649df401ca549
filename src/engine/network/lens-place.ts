/** Which block is under the microscope: what the settings say, brought inside the map that they mean. */
import type { Params } from '../../settings/schema';
import type { MapInfo, NetworkInfo } from './api';
import { siteOfLayer } from './network-info';

export interface LensPlace {
  readonly site: MapInfo;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

export function lensPlace(
  info: NetworkInfo,
  { mapLayer, mapChannel, mapBlock }: Pick<Params, 'mapLayer' | 'mapChannel' | 'mapBlock'>,
): LensPlace | null {
  const site = siteOfLayer(info, mapLayer);
  if (!site) return null;
  const [row = 0, column = 0] = mapBlock.split('.').map(Number);
  return {
    site,
    // The picked map may have fewer channels than the ReLU behind it.
    channel: Math.min(mapChannel, channelsOf(info, mapLayer) - 1, site.channels - 1),
    row: Math.min(row, site.height / 8 - 1),
    column: Math.min(column, site.width / 8 - 1),
  };
}

const channelsOf = ({ maps }: NetworkInfo, id: string): number =>
  maps.find((map) => map.id === id && map.kind !== 'pool' && map.kind !== 'linear')?.channels ?? Infinity;
