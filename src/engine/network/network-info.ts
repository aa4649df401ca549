/** What a view is told about a network, without its weights. */
import { costsOf } from '../../models/resnet/costs';
import type { Network, Step } from '../../models/resnet/network';
import type { MapInfo, NetworkInfo, NetworkRecord } from './api';

export function mapInfo(step: Step): MapInfo {
  const { id, kind, channels, height, width } = step;
  const site = step.kind === 'relu' ? step.site : -1;
  const inputs = step.kind === 'input' ? [] : step.kind === 'add' ? step.inputs : [step.input];
  return { id, kind, channels, height, width, site, inputs };
}

export function networkInfo(network: Network, record: NetworkRecord | null): NetworkInfo {
  const { name, classes, parameters, side, sites, steps } = network;
  return { name, classes, parameters, side, sites, maps: steps.map(mapInfo), costs: costsOf(network), record };
}

/** Folded, a convolution's own map is not made: batch norm is part of it. */
export function madeMaps({ steps }: Network, folded: boolean): readonly MapInfo[] {
  return steps.filter(({ kind }) => !(folded && kind === 'convolution')).map(mapInfo);
}

/** The ReLU that a setting means: its own map's or its input's name, else the first. */
export function siteOfLayer({ maps }: NetworkInfo, layer: string): MapInfo | null {
  const relus = maps.filter(({ kind }) => kind === 'relu');
  const named = relus.find(({ id, inputs }) => id === layer || inputs.includes(layer));
  if (named) return named;
  // A convolution or a norm on the way to a ReLU means that one.
  const at = maps.findIndex(({ id }) => id === layer);
  return maps.slice(Math.max(0, at)).find(({ kind }) => kind === 'relu') ?? relus[0] ?? null;
}
