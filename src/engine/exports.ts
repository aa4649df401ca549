/** Files that leave the page, all of the settings that are current when they are asked for. */
import { writeNpy } from '../codec/npy';
import type { Curve, ExportKind } from './api';
import type { AnalysisClient } from './analysis/analysis-client';
import { rankKey, type ArrayAnswer, type RgbaImage } from './analysis/questions';
import type { Backend } from './backend';
import type { Work } from './work';

export async function exportBlob(
  kind: ExportKind,
  work: Work,
  client: AnalysisClient,
  backend: Backend,
  curves: readonly Curve[],
): Promise<Blob> {
  const key = rankKey(work.params);
  const { selection, params } = work;
  if (!selection) throw new Error('No picture is open yet.');
  switch (kind) {
    case 'original.npy':
    case 'reconstruction.npy':
    case 'coefficients.npy':
      return npyBlob(await backend.exportArray(kind.slice(0, -4) as 'original' | 'reconstruction' | 'coefficients'));
    case 'mask.npy':
      return npyBlob(await client.ask((analysis) => analysis.mask(key, selection)));
    case 'reconstruction.png':
      return pngBlob(toRgba(await backend.exportArray('reconstruction')));
    case 'spectrum.png': {
      const { spectrum, centred, colormap, showKept, channel } = params;
      const look = { spectrum, centred, colormap, showKept, channel };
      return pngBlob(await client.ask((analysis) => analysis.spectrumImage(key, selection, look)));
    }
    case 'curve.csv':
      return new Blob([curveCsv(curves)], { type: 'text/csv' });
  }
}

function npyBlob({ shape, data }: ArrayAnswer): Blob {
  return new Blob([writeNpy({ shape, data })], { type: 'application/octet-stream' });
}

/** [H,W,C] in 0…255 → RGBA, rounded and clamped. */
function toRgba({ shape, data }: ArrayAnswer): RgbaImage {
  const [height, width, channels] = shape;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = data[i * channels + Math.min(c, channels - 1)];
    rgba[4 * i + 3] = 255;
  }
  return { width, height, rgba };
}

async function pngBlob({ width, height, rgba }: RgbaImage): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** One row per point: transform, share kept, PSNR in dB, share of the energy kept. */
export function curveCsv(curves: readonly Curve[]): string {
  const rows = curves.flatMap(({ label, share, psnr, energy }) =>
    Array.from(share, (x, i) => [`"${label.replaceAll('"', '""')}"`, x, psnr[i], energy[i]].join(',')),
  );
  return ['transform,share,psnr_db,energy', ...rows, ''].join('\n');
}
