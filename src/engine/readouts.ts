/** The figures on the page, from what the nodes have found. */
import { psnrOf, relativeErrorOf } from '../math/metrics';
import type { Readouts } from './api';
import { errorFromEnergies, type Work } from './work';

export function computeReadouts(work: Work, current: { ssim: boolean; bytes: boolean }): Readouts | null {
  const { picture, params, ranks, selection, bytes } = work;
  if (!picture) return null;
  const error = errorFromEnergies(work) ? work.energy : work.pixelError;
  const channels = params.color === 'luma' ? 1 : 3;
  const samples = picture.width * picture.height * channels;
  const notes: Record<string, string> = {};
  if (params.transform === 'dft' && params.basis === 'naive') {
    notes.energyKept = 'The naive basis is not orthonormal: its energies do not add up.';
  }
  if (Math.min(picture.width, picture.height) < SSIM_WINDOW) {
    notes.ssim = `SSIM needs a picture of at least ${SSIM_WINDOW}×${SSIM_WINDOW} pixels.`;
  }
  return {
    width: picture.width,
    height: picture.height,
    channels,
    coefficientsKept: selection?.count ?? null,
    coefficientsTotal: ranks?.total ?? null,
    energyKept: notes.energyKept === undefined ? (work.energy?.energyKept ?? null) : null,
    relativeError: error ? relativeErrorOf(error.squaredError, error.squaredNorm) : null,
    psnr: error ? psnrOf(error.squaredError, samples) : null,
    ssim: current.ssim ? work.ssim : null,
    bytesEstimate: current.bytes && bytes ? bytes.values + bytes.positions : null,
    bytesPositions: current.bytes && bytes ? bytes.positions : null,
    fileBytes: picture.fileBytes,
    notes,
  };
}

const SSIM_WINDOW = 11;
