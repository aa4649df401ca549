import type { Params } from '../../../settings/schema';
import { phiOfSites, settingsOfPhis } from '../phi-layers';

/** What to set so that ReLU `site` has φ = `value`: all of them where they are alike, its own where they are not. */
export function phiPatch(
  { phi, phiLayers }: Pick<Params, 'phi' | 'phiLayers'>,
  site: number,
  sites: number,
  value: number,
): Partial<Params> {
  if (phiLayers === '') return { phi: value };
  return settingsOfPhis(phiOfSites(phiLayers, phi, sites).map((own, at) => (at === site ? value : own)));
}
