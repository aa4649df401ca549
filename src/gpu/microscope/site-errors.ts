/**
 * The errors that ReLU's approximations would make at every ReLU of a run, measured on the values that enter it, for all
 * φ at once. Recorded with the run; read when it suits. A ReLU has a slot of its own.
 */
import { BAND_SIZES } from '../../math/jpeg-domain/band';
import { DCT8 } from '../../math/jpeg-domain/block';
import { ZIG_ZAG_OF_NATURAL } from '../../math/jpeg-domain/zig-zag';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { siteErrors } from '../kernels/microscope/site-errors';
import { siteErrorsSum } from '../kernels/microscope/site-errors-sum';
import type { BoundKernel } from '../pipelines';
import { readTensor } from '../readback';
import { createTensor, type Tensor } from '../tensor';
import type { ShownMap } from './map-painter';

/** φ = 1…15, and for each the squared error of ASM, that of APX, and the pixels whose mask differs. */
export const SITE_VALUES = 15 * 3;
/** Sums that are left to the reader. */
const PARTS = 16;

export interface SiteErrorMeter {
  /** Records the sums over a map of coefficients that enters a ReLU: of picture 0, or of the whole batch. */
  encode(map: ShownMap, slot: number, pictures?: 'first' | 'all'): void;
  /** Sums over pixels [slots, 15, 3], of the last submitted `encode` of each slot up to the highest. */
  read(): Promise<Float32Array>;
  destroy(): void;
}

export async function createSiteErrors(gpu: Gpu, slots = 128): Promise<SiteErrorMeter> {
  const { frame, pipelines } = gpu;
  const [measure, sum] = await Promise.all([
    pipelines.get(siteErrors),
    pipelines.get(siteErrorsSum, { overrides: { PARTS } }),
  ]);
  const order = createTensor(gpu, { label: 'zig-zag places', shape: [64], data: Uint32Array.from(ZIG_ZAG_OF_NATURAL) });
  const waves = createTensor(gpu, { label: 'DCT matrix', shape: [8, 8], data: Float32Array.from(DCT8) });
  const sums = createTensor(gpu, { label: 'site errors', shape: [slots, SITE_VALUES, PARTS] });
  let scratch = openScratch(1);
  let used = 0;

  /** Room for the errors of so many blocks, and what is bound to it. */
  function openScratch(blocks: number) {
    const errors = createTensor(gpu, { label: 'site errors by block', shape: [SITE_VALUES, blocks] });
    return {
      errors,
      blocks,
      sum: sum.bind({ errors, sums }),
      measures: new WeakMap<Tensor, BoundKernel<(typeof siteErrors)['uniforms']>>(),
    };
  }

  return {
    encode(map, slot, pictures = 'first') {
      const { tensor, channels, height, width, coefficients } = map;
      if (slot < 0 || slot >= slots) throw new ShapeError('Slot of a ReLU', `0…${slots - 1}`, String(slot));
      const psi = BAND_SIZES.indexOf(coefficients) + 1;
      if (psi === 0)
        throw new ShapeError('Map of coefficients', 'a band of 1…64', `${coefficients} coefficients a block`);
      const channelStride = map.channelStride ?? tensor.length / channels;
      const channelBlocks = pictures === 'all' ? channelStride / coefficients : (height / 8) * (width / 8);
      const blocks = channels * channelBlocks;
      if (blocks > scratch.blocks) {
        frame.retire(scratch.errors);
        scratch = openScratch(blocks);
      }
      const bound = scratch.measures.get(tensor) ?? measure.bind({ map: tensor, order, waves, errors: scratch.errors });
      scratch.measures.set(tensor, bound);
      frame.dispatch(bound, {
        blocks,
        channel_blocks: channelBlocks,
        channel_stride: channelStride,
        coefficients,
        psi,
      });
      frame.dispatch(scratch.sum, { values: SITE_VALUES, blocks, first: slot * SITE_VALUES * PARTS });
      used = Math.max(used, slot + 1);
    },
    async read() {
      const parts = await readTensor(gpu, sums, 0, used * SITE_VALUES * PARTS);
      return Float32Array.from({ length: parts.length / PARTS }, (_, at) =>
        parts.subarray(at * PARTS, (at + 1) * PARTS).reduce((total, part) => total + part, 0),
      );
    },
    destroy() {
      for (const { buffer } of [order, waves, sums, scratch.errors]) buffer.destroy();
    },
  };
}
