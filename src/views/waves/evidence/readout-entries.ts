/** The read-outs as labelled figures: what the row shows, what is spoken, what is printed. */
import type { Readouts } from '../../../engine/api';
import {
  formatBytes,
  formatCount,
  formatDecibels,
  formatPercent,
  formatSignificant,
  NOT_AVAILABLE,
} from '../../shared/format';

export interface ReadoutEntry {
  readonly name: string;
  readonly figure: string;
  /** Quiet lines below. */
  readonly detail: readonly string[];
  /** What it means, or why it is not available. */
  readonly title: string;
}

/** The figure that has a card of its own. */
export const BYTES_NAME = 'Bytes, estimate';

type FigureKey = Exclude<keyof Readouts, 'notes' | 'width' | 'height' | 'channels'>;

const MEANING: Readonly<Record<'kept' | 'energy' | 'error' | 'psnr' | 'ssim' | 'estimate' | 'file', string>> = {
  kept: 'Real numbers kept, of all that the transform has, over all colour channels',
  energy: 'Share of Σ|c|² that the kept coefficients hold',
  error: '‖rebuilt − original‖ / ‖original‖, before rounding',
  psnr: '10·log₁₀(255² / mean squared error), before rounding',
  ssim: 'Mean structural similarity of luma: 1 is the same',
  estimate: 'An estimate from entropies, not a file: the kept values, rounded, and the places where they stand',
  file: 'Size of the file that was opened',
};

export function readoutEntries(readouts: Readouts | null): ReadoutEntry[] {
  const entry = (
    name: string,
    key: FigureKey,
    meaning: string,
    figure: (value: number) => string,
    ...detail: string[]
  ): ReadoutEntry => {
    const value = readouts?.[key] ?? null;
    return {
      name,
      figure: value === null ? NOT_AVAILABLE : figure(value),
      detail: value === null ? [] : detail,
      title: value === null ? (readouts?.notes[key] ?? 'Not known yet') : meaning,
    };
  };
  const {
    coefficientsKept: kept = null,
    coefficientsTotal: total = null,
    bytesEstimate: bytes = null,
    bytesPositions: positions = null,
  } = readouts ?? {};
  return [
    entry(
      'Kept',
      'coefficientsKept',
      MEANING.kept,
      formatCount,
      ...(kept !== null && total !== null ? [formatPercent(kept / total)] : []),
    ),
    entry('Energy kept', 'energyKept', MEANING.energy, (share) => formatPercent(share)),
    entry('Relative error', 'relativeError', MEANING.error, (error) => formatPercent(error)),
    entry('PSNR', 'psnr', MEANING.psnr, formatDecibels),
    entry('SSIM', 'ssim', MEANING.ssim, (value) => formatSignificant(value)),
    entry(
      BYTES_NAME,
      'bytesEstimate',
      MEANING.estimate,
      (value) => `≈ ${formatBytes(value)}`,
      ...(bytes !== null && positions !== null
        ? [`values ${formatBytes(bytes - positions)}`, `places ${formatBytes(positions)}`]
        : []),
    ),
    entry(
      'File opened',
      'fileBytes',
      MEANING.file,
      formatBytes,
      ...(bytes !== null && readouts && readouts.fileBytes > 0
        ? ['the estimate is', `${formatPercent(bytes / readouts.fileBytes)} of it`]
        : []),
    ),
  ];
}

/** One sentence with what changed most visibly, for the live region. */
export function spokenReadouts(readouts: Readouts): string {
  const { coefficientsKept: kept, coefficientsTotal: total, psnr, relativeError: error } = readouts;
  const parts = [
    kept !== null && total !== null ? `${formatPercent(kept / total)} of coefficients kept` : '',
    psnr === null ? '' : Number.isFinite(psnr) ? `PSNR ${psnr.toFixed(1)} decibels` : 'no error',
    error === null ? '' : `relative error ${formatPercent(error)}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
