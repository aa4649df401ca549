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
    channel: Math.min(mapChannel, site.channels - 1),
    row: Math.min(row, site.height / 8 - 1),
    column: Math.min(column, site.width / 8 - 1),
  };
}
