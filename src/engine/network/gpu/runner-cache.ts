/** Networks made ready on the GPU: a few are kept, so that going back and forth between plans compiles nothing. */
import type { Gpu } from '../../../gpu/gpu';
import { createGpuResNet, type GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { samePlan } from '../rectifying';

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

  get(network: Network, plan: RunPlan): Promise<GpuResNet> {
    const found = this.#kept.find((kept) => kept.network === network && samePlan(kept.plan, plan));
    if (found) {
      this.#kept = [...this.#kept.filter((kept) => kept !== found), found];
      return found.runner;
    }
    const made: Kept = { network, plan, runner: createGpuResNet(this.#gpu, network, plan) };
    this.#kept.push(made);
    made.runner.catch(() => {
      this.#kept = this.#kept.filter((kept) => kept !== made);
    });
    void this.#letGo();
    return made.runner;
  }

  /** Its maps are on show: it stays. */
  hold(runner: GpuResNet): void {
    this.#held = runner;
  }

  async #letGo(): Promise<void> {
    while (this.#kept.length > KEPT) {
      const oldest = this.#kept.shift();
      const runner = await oldest?.runner.catch(() => null);
      if (!oldest || !runner) continue;
      if (runner === this.#held) {
        this.#kept.push(oldest);
        continue;
      }
      // What is still recorded may use its buffers.
      this.#gpu.frame.submit();
      runner.destroy();
    }
  }
}
