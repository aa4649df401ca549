/** Networks made ready on the GPU: a few are kept, so that going back and forth between plans compiles nothing. */
import type { Gpu } from '../../../gpu/gpu';
import { createGpuResNet, type GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { isDense, samePlan } from '../rectifying';
import { requireBearable } from './bearable';

const KEPT = 6;

interface Kept {
  readonly network: Network;
  readonly plan: RunPlan;
  readonly runner: Promise<GpuResNet>;
}

export class RunnerCache {
  readonly #gpu: Gpu;
  /** The least recently used first. */
  #kept: Kept[] = [];
  #held: GpuResNet | null = null;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  /** Throws where it would take too long on this adapter. */
  get(network: Network, plan: RunPlan): Promise<GpuResNet> {
    const found = this.#kept.find((kept) => kept.network === network && samePlan(kept.plan, plan));
    if (found) {
      this.#kept = [...this.#kept.filter((kept) => kept !== found), found];
      return found.runner;
    }
    requireBearable(network, plan, this.#gpu.software);
    // Dense maps take hundreds of MiB: only one network's are kept, and the one's on show.
    const surplus = isDense(plan) ? this.#kept.filter((kept) => isDense(kept.plan)) : [];
    const made: Kept = { network, plan, runner: createGpuResNet(this.#gpu, network, plan) };
    this.#kept.push(made);
    surplus.push(...this.#kept.filter((kept) => !surplus.includes(kept)).slice(0, -KEPT));
    for (const kept of surplus) void this.#letGo(kept);
    made.runner.catch(() => {
      this.#kept = this.#kept.filter((kept) => kept !== made);
    });
    return made.runner;
  }

  /** Its maps are on show: it stays. */
  hold(runner: GpuResNet): void {
    this.#held = runner;
  }

  async #letGo(kept: Kept): Promise<void> {
    const runner = await kept.runner.catch(() => null);
    if (!runner || runner === this.#held || !this.#kept.includes(kept)) return;
    this.#kept = this.#kept.filter((other) => other !== kept);
    // What is still recorded may use its buffers.
    this.#gpu.frame.submit();
    runner.destroy();
  }
}
