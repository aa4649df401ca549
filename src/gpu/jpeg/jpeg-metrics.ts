/**
 * How far a decoded JPEG is from the picture it was made of, both as bytes on the GPU.
 *
 * Error sums are of whole numbers and exact: PSNR by math/metrics.ts psnrOf, PSNR-B by math/jpeg/psnr-b.ts. SSIM is that
 * of luma, not rounded: math/ssim.ts. Encoding records dispatches; reading maps tens of KB at most after the frame is submitted.
 * Kernels compile, and memory is taken, when a measure is first read: tens of KB for the error, 8 bytes a pixel and the bands of
 * metrics/ssim.ts for SSIM.
 */
import type { Blockiness } from '../../math/jpeg/psnr-b';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { errorPlan, rgbaError } from '../kernels/rgba-error';
import { rgbaLuma } from '../kernels/rgba-luma';
import { deferMeasurement, type Measurement } from '../metrics/deferred';
import { isMeasurable, openSsim } from '../metrics/ssim';
import { readTensorU32 } from '../readback';
import { LUMA_UNIFORMS } from '../render/stage-painter';
import { createTensor, type Tensor } from '../tensor';

export interface JpegError {
  /** Sums over all pixels; of R, G and B together, and of luma rounded to whole numbers. */
  readonly squaredErrorRgb: number;
  readonly squaredErrorLuma: number;
  /** Of the decoded picture's luma. */
  readonly blockiness: Blockiness;
}

export interface JpegMetrics {
  encodeError(): void;
  encodeSsim(): void;
  /** Of the last encoded and submitted `encodeError`. */
  readError(): Promise<JpegError>;
  /** Of the last encoded and submitted `encodeSsim`; null where the picture is smaller than a window. */
  readSsim(): Promise<number | null>;
  destroy(): void;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** `source` and `target` u32 [H,W], rgba8; both stay the caller's. */
export function createJpegMetrics(gpu: Gpu, size: PictureSize, source: Tensor, target: Tensor): JpegMetrics {
  const { width, height } = size;
  for (const tensor of [source, target]) {
    if (tensor.length !== width * height) throw new ShapeError(`Tensor ${tensor.label}`, [height, width], tensor.shape);
  }
  const error = deferMeasurement(gpu, () => openError(gpu, size, source, target));
  const ssim = isMeasurable(width, height)
    ? deferMeasurement(gpu, () => openLumaSsim(gpu, size, source, target))
    : null;
  return {
    encodeError: () => error.encode(),
    encodeSsim: () => ssim?.encode(),
    readError: () => error.read(),
    readSsim: async () => (ssim ? ssim.read() : null),
    destroy() {
      error.destroy();
      ssim?.destroy();
    },
  };
}

async function openError(
  gpu: Gpu,
  { width, height }: PictureSize,
  picture: Tensor,
  rebuilt: Tensor,
): Promise<Measurement<JpegError>> {
  const { partials, uniforms, variant } = errorPlan(gpu.shape, width, height);
  const kernel = await gpu.pipelines.get(rgbaError, variant);
  const sums = createTensor(gpu, { label: 'JPEG error', shape: [partials, 2, 4], type: 'u32' });
  const bound = kernel.bind({ picture, rebuilt, sums });
  return {
    encode: () => gpu.frame.dispatch(bound, uniforms),
    async read() {
      const [squaredErrorRgb, squaredErrorLuma, boundary, inner] = sumCounts(await readTensorU32(gpu, sums));
      return { squaredErrorRgb, squaredErrorLuma, blockiness: { boundary, inner } };
    },
    destroy: () => sums.buffer.destroy(),
  };
}

/** Four sums from partial ones: four low halves of 16 bits, then the four numbers above them. */
export function sumCounts(partials: Uint32Array): readonly [number, number, number, number] {
  const totals: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < partials.length; at += 8) {
    for (let i = 0; i < 4; i++) totals[i] += partials[at + i] + 65_536 * partials[at + 4 + i];
  }
  return totals;
}

async function openLumaSsim(
  gpu: Gpu,
  { width, height }: PictureSize,
  source: Tensor,
  target: Tensor,
): Promise<Measurement<number>> {
  const kernel = await gpu.pipelines.get(rgbaLuma);
  const plane = (label: string) => createTensor(gpu, { label, shape: [1, height, width] });
  const planes = { picture: plane('JPEG luma'), rebuilt: plane('JPEG luma, rebuilt') };
  const release = () => {
    for (const { buffer } of Object.values(planes)) buffer.destroy();
  };
  try {
    const ssim = await openSsim(gpu, { width, height, channels: 1, luma: [1, 0, 0] }, planes);
    const passes = [
      kernel.bind({ rgba: source, luma: planes.picture }),
      kernel.bind({ rgba: target, luma: planes.rebuilt }),
    ];
    const uniforms = { width, height, ...LUMA_UNIFORMS.rgb };
    return {
      encode() {
        for (const pass of passes) gpu.frame.dispatch(pass, uniforms);
        ssim.encode();
      },
      read: () => ssim.read(),
      destroy() {
        ssim.destroy();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
