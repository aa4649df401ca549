/** Networks made ready on the GPU: a few are kept, so that going back and forth between plans compiles nothing. */
import type { GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { isDense, samePlan } from '../rectifying';
import { requireBearable } from './bearable';

const KEPT = 6;

/** Batches must not change the maps on show, whatever their plan: they have runners of their own. */
export type RunnerUse = 'shown' | 'beside';

interface Kept {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly use: RunnerUse;
  readonly runner: Promise<GpuResNet>;
  /** How many work with it now: it is not let go meanwhile. */
  users: number;
}

interface Hands {
  readonly software: boolean;
  readonly frame: { submit(): void };
}

export class RunnerCache {
  readonly #gpu: Hands;
  readonly #create: (network: Network, plan: RunPlan) => Promise<GpuResNet>;
  /** The least recently used first. */
  #kept: Kept[] = [];
  #held: Kept | null = null;

  constructor(gpu: Hands, create: (network: Network, plan: RunPlan) => Promise<GpuResNet>) {
    this.#gpu = gpu;
    this.#create = create;
  }

  /** The one whose maps are on show from now on: it stays until the next. Rejects where it would take too long here. */
  show(network: Network, plan: RunPlan): Promise<GpuResNet> {
    return this.#with(network, plan, 'shown', (runner, kept) => {
      this.#held = kept;
      return runner;
    });
  }

  /** One to work with until `work` is over. */
  lend<T>(
    network: Network,
    plan: RunPlan,
    work: (runner: GpuResNet) => T | Promise<T>,
    use: RunnerUse = 'beside',
  ): Promise<T> {
    return this.#with(network, plan, use, work);
  }

  async #with<T>(
    network: Network,
    plan: RunPlan,
    use: RunnerUse,
    work: (runner: GpuResNet, kept: Kept) => T | Promise<T>,
  ): Promise<T> {
    const kept = this.#keep(network, plan, use);
    kept.users++;
    this.#tidy();
    try {
      return await work(await kept.runner, kept);
    } catch (error) {
      // What could not be made is tried again.
      const failed = await kept.runner.then(
        () => false,
        () => true,
      );
      if (failed) this.#kept = this.#kept.filter((other) => other !== kept);
      throw error;
    } finally {
      kept.users--;
      this.#tidy();
    }
  }

  #keep(network: Network, plan: RunPlan, use: RunnerUse): Kept {
    const found = this.#kept.find((kept) => kept.network === network && kept.use === use && samePlan(kept.plan, plan));
    if (!found) requireBearable(network, plan, this.#gpu.software);
    const kept = found ?? { network, plan, use, runner: this.#create(network, plan), users: 0 };
    this.#kept = [...this.#kept.filter((other) => other !== kept), kept];
    return kept;
  }

  /** Dense maps take hundreds of MiB: only one network's are kept, and the one's on show. */
  #tidy(): void {
    const dense = this.#kept.filter(({ plan }) => isDense(plan));
    for (const kept of new Set([...dense.slice(0, -1), ...this.#kept.slice(0, -KEPT)])) {
      if (kept.users > 0 || kept === this.#held) continue;
      this.#kept = this.#kept.filter((other) => other !== kept);
      void this.#destroy(kept);
    }
  }

  async #destroy({ runner }: Kept): Promise<void> {
    const made = await runner.catch(() => null);
    if (!made) return;
    // What is still recorded may use its buffers.
    this.#gpu.frame.submit();
    made.destroy();
  }
}
