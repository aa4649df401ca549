/** The figures of the file that is made, as labelled read-outs. */
import type { JpegFigures } from '../../../engine/jpeg/api';
import {
  formatBytes,
  formatCount,
  formatDecibels,
  formatPercent,
  formatSignificant,
  NOT_AVAILABLE,
} from '../../shared/format';

export interface MakeReadout {
  readonly name: string;
  readonly figure: string;
  /** A quiet line below. */
  readonly detail: string;
  readonly title: string;
  /** Follows a slider while it moves; the others follow when it rests. */
  readonly live: boolean;
}

const SOON = 'A moment later: the file is being written';

/** `original`: size of the file that was opened, bytes; and its kind. */
export function makeReadouts(
  figures: JpegFigures | null,
  original: { readonly bytes: number; readonly kind: string } | null,
): MakeReadout[] {
  const bytes = figures?.bytes ?? null;
  const bits = figures?.bitsPerPixel ?? null;
  const ssim = figures?.ssim ?? null;
  const ofOriginal = bytes !== null && original && original.bytes > 0 ? bytes / original.bytes : null;
  return [
    {
      name: 'PSNR',
      figure: figures ? formatDecibels(figures.psnr) : NOT_AVAILABLE,
      detail: figures ? `luma ${formatDecibels(figures.psnrLuma)}` : '',
      title: '10·log₁₀(255² / mean squared error) over R, G, B',
      live: true,
    },
    {
      name: 'PSNR-B',
      figure: figures ? formatDecibels(figures.psnrB) : NOT_AVAILABLE,
      detail: figures ? 'luma, edges' : '',
      title: 'PSNR of luma, with the steps between blocks counted as error too (Yim and Bovik 2011)',
      live: true,
    },
    {
      name: 'SSIM',
      figure: ssim === null ? NOT_AVAILABLE : formatSignificant(ssim),
      detail: ssim === null ? '' : 'luma',
      title: figures && ssim === null ? 'Needs 11×11 pixels' : 'Mean structural similarity of luma: 1 is the same',
      live: false,
    },
    {
      name: 'File',
      figure: bytes === null ? NOT_AVAILABLE : formatBytes(bytes),
      detail: bytes === null ? '' : `${formatCount(bytes)} bytes`,
      title: bytes === null ? SOON : 'The true size of the file, headers included',
      live: false,
    },
    {
      name: 'Bits a pixel',
      figure: bits === null ? NOT_AVAILABLE : formatSignificant(bits),
      detail: bits === null ? '' : `of 24: ${formatPercent(bits / 24)}`,
      title: bits === null ? SOON : 'All bits of the file over its pixels; pixels as they are take 24',
      live: false,
    },
    {
      name: 'Of the original',
      figure: ofOriginal === null ? NOT_AVAILABLE : formatPercent(ofOriginal),
      detail: original && ofOriginal !== null ? `${original.kind}, ${formatBytes(original.bytes)}` : '',
      title: ofOriginal === null ? SOON : 'The file’s size over that of the file that was opened',
      live: false,
    },
  ];
}
