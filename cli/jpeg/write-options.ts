/** What every command that writes JPEG files takes. */
import type { CoefficientImage, WriteOptions } from '../../src/codec/jpeg';
import { integerOption, UsageError, type Options, type Values } from '../command';

export const WRITE_OPTIONS = {
  progressive: { type: 'boolean' },
  baseline: { type: 'boolean' },
  optimise: { type: 'boolean' },
  restart: { type: 'string' },
} satisfies Options;

export const WRITE_HELP = [
  ['--progressive', 'a progressive file'],
  ['--baseline', 'a sequential file, with the standard Huffman tables unless --optimise is given too'],
  ['--optimise', 'Huffman tables made for this file'],
  ['--restart N', 'a restart marker after every N MCUs'],
] as const;

/** Checks the words at once; what comes of them may depend on the picture. Sequential with tables of its own by default. */
export function writeOptionsOf(values: Values): (image: Pick<CoefficientImage, 'precision'>) => WriteOptions {
  const { progressive, baseline, optimise } = values;
  if (progressive === true && baseline === true) throw new UsageError('--progressive or --baseline, not both');
  const restartInterval = integerOption(values, 'restart', 0, 65_535) ?? 0;
  return ({ precision }) => ({
    process: progressive === true ? 'progressive' : 'baseline',
    // The standard tables have no codes for the larger coefficients of 12-bit samples.
    huffman: baseline === true && optimise !== true && precision === 8 ? 'standard' : 'optimised',
    restartInterval,
  });
}
