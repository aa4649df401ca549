/** Settings → how the network is run. */
import type { Network } from '../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../models/resnet/run-plan';
import type { Params } from '../../settings/schema';

/** What buffers and pipelines depend on, for `batch` pictures at once. */
export function planOf({ domain, conv, psi, norm }: Params, batch: number): RunPlan {
  // What a domain ignores must not make two plans of one.
  if (domain === 'spatial') return { domain, form: 'factored', psi: 15, folded: norm === 'folded', batch };
  return { domain, form: conv, psi, folded: norm === 'folded', batch };
}

export function samePlan(a: RunPlan, b: RunPlan): boolean {
  return a.domain === b.domain && a.form === b.form && a.psi === b.psi && a.folded === b.folded && a.batch === b.batch;
}

/** Whether its convolutions are stored as whole maps, 64 times the size of their weights and more. */
export const isDense = ({ domain, form }: RunPlan): boolean => domain === 'jpeg' && form !== 'factored';

/** φ of each ReLU: those set one by one, as far as they go, else φ of all. */
export function phiOfSites({ phi, phiLayers }: Pick<Params, 'phi' | 'phiLayers'>, sites: number): number[] {
  const single = phiLayers === '' ? [] : phiLayers.split('-').map(Number);
  return Array.from({ length: sites }, (_, site) => single[site] ?? phi);
}

/** The same for every picture of a batch. */
export function rectifyingOf(params: Params, { sites }: Network, batch: number): Rectifying {
  const phi = new Uint32Array(sites * batch);
  phiOfSites(params, sites).forEach((value, site) => phi.fill(value, site * batch, (site + 1) * batch));
  return { mode: params.domain === 'spatial' ? 'exact' : params.relu, phi };
}

/** One batch that holds φ = 1…15, the same in all layers; pictures beyond the fifteenth take 15. */
export function rectifyingOverPhi(mode: 'asm' | 'apx', { sites }: Network, batch: number): Rectifying {
  const phi = new Uint32Array(sites * batch);
  for (let i = 0; i < phi.length; i++) phi[i] = Math.min(15, 1 + (i % batch));
  return { mode, phi };
}
