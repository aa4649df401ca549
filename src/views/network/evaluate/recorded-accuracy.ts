/**
 * What training/ measured on the whole test set for the present settings, where it measured just that. The form of the
 * convolutions and whether batch norm is folded make no difference but that of rounding.
 */
import type { NetworkRecord } from '../../../engine/network/api';
import type { Params } from '../../../settings/schema';
import { formatCount, formatPercent, formatSignificant } from '../../shared/format';
import { tunedPhi } from '../figures/tuned-phi';

export interface Recorded {
  /** 0…1 */
  readonly accuracy: number;
  readonly data: string;
  readonly pictures: number;
}

export function recordedAccuracy(record: NetworkRecord, params: Params): Recorded | null {
  const { data, pictures, tablePictures = pictures } = record;
  // As it was trained and not approximated, it is measured on all of them; the tables may be of fewer.
  if (isPlain(params)) return { accuracy: record.spatial, data, pictures };
  const accuracy = tableEntry(record, params);
  return accuracy === undefined ? null : { accuracy, data, pictures: tablePictures };
}

/** φ = 15 is the exact ReLU, and ψ = 15 all coefficients. */
function isPlain({ net, weights, domain, relu, phi, phiLayers, psi }: Params): boolean {
  if (net === 'own' || tunedPhi(weights) !== null) return false;
  return domain === 'spatial' || (psi === 15 && (relu === 'exact' || (phiLayers === '' && phi === 15)));
}

function tableEntry(record: NetworkRecord, params: Params): number | undefined {
  const { net, weights, domain, relu, phi, phiLayers, psi } = params;
  if (net === 'own') return undefined;
  const tuned = tunedPhi(weights);
  const own = record.tuned.find((one) => one.phi === tuned);
  if (tuned !== null && !own) return undefined;
  const { asm, apx } = own ?? record;
  if (domain === 'spatial') return asm[14];
  if (psi < 15) return relu === 'exact' && !own ? record.band[psi - 1] : undefined;
  if (relu === 'exact') return asm[14];
  return phiLayers === '' ? (relu === 'asm' ? asm : apx)[phi - 1] : undefined;
}

/** The standard error of a share among so many: what chance alone does to it. */
export function standardError(share: number, count: number): number {
  return Math.sqrt((share * (1 - share)) / count);
}

/** How far an accuracy is from the recorded one, and what is different between them. */
export function comparisonText(accuracy: number, pictures: number, recorded: Recorded): string {
  const points = (accuracy - recorded.accuracy) * 100;
  const more = points >= 0 ? 'more' : 'less';
  const apart = Math.abs(points) < 0.005 ? 'the same' : `here ${formatSignificant(Math.abs(points), 2)} points ${more}`;
  const chance = standardError(recorded.accuracy, pictures) * 100;
  return (
    `Recorded at these settings: ${formatPercent(recorded.accuracy)}, over the ${formatCount(recorded.pictures)} pictures of ${recorded.data}; ${apart}. ` +
    `Among ${formatCount(pictures)} pictures chance alone makes about ±${formatSignificant(chance, 2)} points.`
  );
}
