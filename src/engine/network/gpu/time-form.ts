/** How long each convolution takes in one form: its step alone, again and again. */
import type { Gpu } from '../../../gpu/gpu';
import type { GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { LongWork } from '../api';
import { breathe } from '../long/tools';

const REPEATS = 7;

/** Medians, milliseconds, in the order of the network; each run is waited for, so that nothing overlaps. */
export async function timeFormOf(
  gpu: Gpu,
  { steps }: Network,
  runner: GpuResNet,
  { signal, progress }: LongWork,
): Promise<{ id: string; milliseconds: number }[]> {
  const convolutions = steps.filter(({ kind }) => kind === 'convolution');
  const times: { id: string; milliseconds: number }[] = [];
  for (const { id } of convolutions) {
    const found: number[] = [];
    // The first one also waits for what compiles or is allocated on first use.
    for (let i = -1; i < REPEATS; i++) {
      gpu.frame.submit();
      await gpu.device.queue.onSubmittedWorkDone();
      const start = performance.now();
      runner.encodeStep(id);
      gpu.frame.submit();
      await gpu.device.queue.onSubmittedWorkDone();
      if (i >= 0) found.push(performance.now() - start);
      signal?.throwIfAborted();
    }
    found.sort((a, b) => a - b);
    times.push({ id, milliseconds: found[REPEATS >> 1] ?? NaN });
    progress?.(times.length / convolutions.length);
    await breathe(signal);
  }
  return times;
}
