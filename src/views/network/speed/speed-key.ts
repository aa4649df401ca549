import type { Params } from '../../../settings/schema';

/** What measured times depend on, in words: it is shown with them, and tells when they are of other settings. */
export function speedKey({ net, norm, relu, phi, phiLayers, psi, batch }: Params): string {
  const way = relu === 'exact' ? 'exact ReLU' : `${relu.toUpperCase()} at φ ${phiLayers === '' ? phi : phiLayers}`;
  const band = psi < 15 ? `, ψ ${psi}` : '';
  return `${batch} ${batch === 1 ? 'picture' : 'pictures'} at once, ${net} network, ${way}, batch norm ${norm}${band}`;
}
