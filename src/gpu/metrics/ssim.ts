/**
 * SSIM of two pictures on the GPU: rows, columns, sum. The means along rows need 16 bytes a pixel, so they are made and
 * used in bands of rows that fit a scratch of fixed size, whatever the picture's.
 */
import type { Gpu } from '../gpu';
import { SSIM_RUN, ssimColumns } from '../kernels/ssim-columns';
import { ssimRows } from '../kernels/ssim-rows';
import { ssimSum } from '../kernels/ssim-sum';
import { readTensor } from '../readback';
import { createTensor, type Tensor } from '../tensor';
import type { Measurement } from './deferred';
import { reductionOf } from './reduction';

/** One less than the window's side: rows that a band shares with the next. */
const OVERLAP = 10;
/** 32 MiB of means. */
const MOST_SCRATCH_MOMENTS = 2 ** 21;

/** Whether a window fits. */
export function isMeasurable(width: number, height: number): boolean {
  return width > OVERLAP && height > OVERLAP;
}

export async function openSsim(
  gpu: Gpu,
  spec: {
    readonly width: number;
    readonly height: number;
    readonly channels: number;
    readonly luma: readonly number[];
  },
  { picture, rebuilt }: { readonly picture: Tensor; readonly rebuilt: Tensor },
  scratch = MOST_SCRATCH_MOMENTS,
): Promise<Measurement<number>> {
  const { width, height } = spec;
  const [inside, insideRows] = [width - OVERLAP, height - OVERLAP];
  const bandRows = bandHeight(inside, insideRows, scratch);
  const length = inside * Math.ceil(insideRows / SSIM_RUN);
  const reduction = reductionOf(gpu.shape, length);
  const [rows, columns, sum] = await Promise.all([
    gpu.pipelines.get(ssimRows, { overrides: { CHANNELS: spec.channels } }),
    gpu.pipelines.get(ssimColumns),
    gpu.pipelines.get(ssimSum, reduction.variant),
  ]);
  const moments = createTensor(gpu, { label: 'ssim.moments', shape: [bandRows + OVERLAP, inside, 4] });
  const similarity = createTensor(gpu, { label: 'ssim.similarity', shape: [length] });
  const sums = createTensor(gpu, { label: 'ssim.sums', shape: [reduction.partials, 2] });
  const bound = {
    rows: rows.bind({ picture, rebuilt, moments }),
    columns: columns.bind({ moments, similarity }),
    sum: sum.bind({ similarity, sums }),
  };
  const [luma_0, luma_1, luma_2] = spec.luma;
  return {
    encode() {
      for (let band_top = 0; band_top < insideRows; band_top += bandRows) {
        const band_rows = Math.min(bandRows, insideRows - band_top) + OVERLAP;
        const band = { inside, band_top, band_rows };
        gpu.frame.dispatch(bound.rows, { ...band, width, pixels: width * height, luma_0, luma_1, luma_2 });
        gpu.frame.dispatch(bound.columns, band);
      }
      gpu.frame.dispatch(bound.sum, { length, ...reduction.uniforms });
    },
    async read() {
      const partials = await readTensor(gpu, sums);
      return partials.reduce((total, value) => total + value, 0) / (inside * insideRows);
    },
    destroy() {
      for (const { buffer } of [moments, similarity, sums]) buffer.destroy();
    },
  };
}

/** Rows of windows in a band: whole runs, as many as the scratch holds. */
export function bandHeight(inside: number, insideRows: number, scratch: number): number {
  const fitting = Math.floor((scratch / inside - OVERLAP) / SSIM_RUN) * SSIM_RUN;
  return Math.max(SSIM_RUN, Math.min(fitting, Math.ceil(insideRows / SSIM_RUN) * SSIM_RUN));
}
