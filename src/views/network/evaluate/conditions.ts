/** The settings under which a network was measured, in one sentence: nothing that matters is left unsaid. */
import type { Params } from '../../../settings/schema';
import { tunedPhi } from '../figures/tuned-phi';

const NETWORKS: Readonly<Record<Params['net'], string>> = {
  toy: 'Toy network',
  serious: 'Serious network',
  own: 'Your own network',
};

export function conditionsText(params: Params): string {
  const { net, weights, domain, norm, relu, phi, phiLayers, psi } = params;
  const tuned = tunedPhi(weights);
  const words = [
    net === 'own' || tuned === null ? NETWORKS[net] : `${NETWORKS[net]}, retrained with ASM at φ = ${tuned}`,
  ];
  if (domain === 'spatial') words.push('on pixels', 'exact ReLU');
  else {
    // The forms answer alike: test sets are run in the fastest, whichever is on show.
    words.push('on coefficients, factored form');
    if (relu === 'exact') words.push('exact ReLU');
    else
      words.push(
        `${relu.toUpperCase()} at φ = ${phiLayers === '' ? phi : `${phiLayers.replaceAll('-', ', ')}, layer by layer`}`,
      );
    if (psi < 15) words.push(`band ψ = ${psi}`);
  }
  words.push(`batch norm ${norm}`);
  return `${words.join('; ')}.`;
}
