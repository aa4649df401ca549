/** Which convolution a picked map means: its own, or the nearest on the way that its values came. */
import type { MapInfo, NetworkInfo } from '../../../engine/network/api';

export function convolutionsOf(maps: readonly MapInfo[]): readonly MapInfo[] {
  return maps.filter(({ kind }) => kind === 'convolution');
}

/** A sum is walked along its first input; the first convolution of all where there is none before. */
export function convolutionBefore(maps: readonly MapInfo[], id: string): MapInfo | null {
  const map = maps.find((candidate) => candidate.id === id);
  if (!map) return convolutionsOf(maps)[0] ?? null;
  if (map.kind === 'convolution') return map;
  return convolutionBefore(maps, map.inputs[0] ?? '');
}

/** The map to pick for a convolution: its batch norm, which is there folded or not, else its own. */
export function mapOfConvolution(maps: readonly MapInfo[], convolution: string): string {
  return maps.find(({ kind, inputs }) => kind === 'norm' && inputs.includes(convolution))?.id ?? convolution;
}

/** By how much a convolution makes maps smaller. */
export function strideOf(maps: readonly MapInfo[], convolution: MapInfo): 1 | 2 {
  const input = maps.find(({ id }) => id === convolution.inputs[0]);
  return input && input.height > convolution.height ? 2 : 1;
}

/** Side of a convolution's kernel: what it costs in pixels says how many taps it has. */
export function kernelSize({ maps, costs }: Pick<NetworkInfo, 'maps' | 'costs'>, convolution: MapInfo): 1 | 3 {
  const { id, channels, height, width, inputs } = convolution;
  const input = maps.find((map) => map.id === inputs[0])?.channels ?? 1;
  const cost = costs.find((one) => one.id === id && one.form === 'spatial');
  const taps = (cost?.multiplyAdds ?? 0) / (channels * input * height * width);
  return taps > 0 && taps < 4 ? 1 : 3;
}
