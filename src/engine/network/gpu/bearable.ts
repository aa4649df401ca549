/** What a software adapter is not asked to do: it could not be stopped, and would hold up everything else for minutes. */
import { costsOf } from '../../../models/resnet/costs';
import type { Network } from '../../../models/resnet/network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { isDense } from '../rectifying';

/** Multiply-adds of one run by dense maps; the toy network's largest take a tenth of it. */
const MOST = 1e9;

/** Throws one sentence where the plan's dense maps are too much for an adapter without a GPU. */
export function requireBearable(network: Network, plan: RunPlan, software: boolean): void {
  if (!software || !isDense(plan)) return;
  const costs = costsOf(network, plan.psi).filter(({ form }) => form === plan.form);
  const multiplyAdds = costs.reduce((sum, cost) => sum + cost.multiplyAdds, 0) * plan.batch;
  if (multiplyAdds <= MOST) return;
  const bytes = costs.reduce((sum, cost) => sum + cost.bytes, 0);
  throw new Error(
    `The ${plan.form} maps of this network take ${(bytes / 1e9).toPrecision(2)} GB and ` +
      `${(multiplyAdds / 1e9).toPrecision(2)} thousand million multiply-adds, which would hold up this software adapter for ` +
      'minutes: choose the factored form, the CPU engine, or a browser with a graphics card.',
  );
}
