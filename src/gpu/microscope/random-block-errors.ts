/**
 * RMSE of ASM and APX over φ for random blocks, as the paper's figure has it: the mean over the blocks of each block's
 * RMSE. The blocks are made on the GPU, in slices short enough that nothing else waits for long.
 */
import { DCT8 } from '../../math/jpeg-domain/block';
import type { HashedBlockKind } from '../../math/hashed-blocks';
import type { Gpu } from '../gpu';
import { randomBlockErrors } from '../kernels/microscope/random-block-errors';
import { readTensor } from '../readback';
import { createTensor } from '../tensor';

export interface BlockErrorCurves {
  /** φ = 1…15 */
  readonly asm: Float64Array;
  readonly apx: Float64Array;
}

export interface RandomBlockOptions {
  readonly kind: HashedBlockKind;
  readonly blocks: number;
  readonly seed?: number;
  readonly signal?: AbortSignal;
  /** Called with the share that is done, 0…1, after each slice. */
  readonly progress?: (done: number) => void;
}

export interface RandomBlockMeter {
  /** Rejects with the signal's reason when it is aborted. One at a time. */
  measure(options: RandomBlockOptions): Promise<BlockErrorCurves>;
  destroy(): void;
}

/** A slice that took less grows, one that took more shrinks, milliseconds. */
const SLICE_TIME = { least: 12, most: 40 } as const;
const MOST_EACH = 64;
const PHIS = 14;

export async function createRandomBlockErrors(gpu: Gpu): Promise<RandomBlockMeter> {
  const { frame, pipelines, device } = gpu;
  const threads = gpu.shape === 'storage' ? 1024 : 32768;
  const waves = createTensor(gpu, { label: 'DCT matrix', shape: [8, 8], data: Float32Array.from(DCT8) });
  const sums = createTensor(gpu, { label: 'random block errors', shape: [PHIS, 2, threads] });
  const compiled = {
    box: await pipelines.get(randomBlockErrors, { overrides: { BOX: 1 } }),
    uniform: await pipelines.get(randomBlockErrors, { overrides: { BOX: 0 } }),
  };
  const bound = { box: compiled.box.bind({ waves, sums }), uniform: compiled.uniform.bind({ waves, sums }) };
  return {
    async measure({ kind, blocks, seed = 1, signal, progress }) {
      frame.clear(sums);
      let each = 1;
      for (let first = 0; first < blocks;) {
        signal?.throwIfAborted();
        const start = performance.now();
        frame.dispatch(bound[kind], { seed, first, blocks, each, threads });
        frame.submit();
        await device.queue.onSubmittedWorkDone();
        const took = performance.now() - start;
        first += each * threads;
        progress?.(Math.min(1, first / blocks));
        if (took < SLICE_TIME.least) each = Math.min(MOST_EACH, 2 * each);
        else if (took > SLICE_TIME.most) each = Math.max(1, each >> 1);
      }
      return meansOf(await readTensor(gpu, sums), threads, blocks);
    },
    destroy() {
      for (const { buffer } of [waves, sums]) buffer.destroy();
    },
  };
}

function meansOf(sums: Float32Array, threads: number, blocks: number): BlockErrorCurves {
  const curve = (kind: 0 | 1): Float64Array =>
    Float64Array.from({ length: PHIS + 1 }, (_, at) => {
      // With all 15 nothing is approximated.
      if (at === PHIS) return 0;
      const start = (2 * at + kind) * threads;
      let total = 0;
      for (let thread = 0; thread < threads; thread++) total += sums[start + thread];
      return total / blocks;
    });
  return { asm: curve(0), apx: curve(1) };
}
