/** What every command that reads JPEG files takes, and how a file is read for it. */
import { readJpeg, type Jpeg } from '../../src/codec/jpeg';
import { integerOption, type Options, type Surroundings, type Values } from '../command';

export const READ_OPTIONS = {
  strict: { type: 'boolean' },
  limit: { type: 'string' },
} satisfies Options;

export const READ_HELP = [
  ['--strict', 'refuse damaged files; else as much is read as there is'],
  ['--limit N', 'refuse pictures of more than N million coefficients'],
] as const;

const MILLION = 1e6;

/** Checks the words at once. */
export function readerFor(values: Values): (bytes: Uint8Array) => Jpeg {
  const limit = integerOption(values, 'limit', 1, 100_000);
  const strict = values['strict'] === true;
  return (bytes) => readJpeg(bytes, { strict, ...(limit === undefined ? {} : { maxCoefficients: limit * MILLION }) });
}

/** A damaged file is worked on as far as it goes, but not in silence. */
export function noteDamage(file: string, { problems }: Jpeg, around: Surroundings): void {
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  around.writeError(`${file}: note: ${first.reason} (at byte ${first.at})${more}\n`);
}
