/** What came of looking for a size or a PSNR, in words. */
import type { Solution, Target } from '../../../engine/jpeg/api';
import { formatBytes, formatDecibels } from '../../shared/format';

export function solutionSentence({ quality, bytes, psnr, reached }: Solution, target: Target): string {
  const made = `${formatBytes(bytes)} at ${formatDecibels(psnr)}`;
  const wanted = target.kind === 'bytes' ? formatBytes(target.value) : formatDecibels(target.value);
  if (target.kind === 'bytes') {
    if (!reached) return `Not reached: even quality ${quality} makes ${made}, more than ${wanted}.`;
    return quality === 100
      ? `Reached: even quality 100 makes ${made}, no more than ${wanted}.`
      : `Reached: quality ${quality} makes ${made}; it is the highest within ${wanted}.`;
  }
  if (!reached) return `Not reached: even quality ${quality} makes ${made}, less than ${wanted}.`;
  return quality === 1
    ? `Reached: even quality 1 makes ${made}, no less than ${wanted}.`
    : `Reached: quality ${quality} makes ${made}; it is the lowest with ${wanted}.`;
}
