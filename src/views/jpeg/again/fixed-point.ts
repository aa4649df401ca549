/** Where a chain of savings comes to rest. */
import type { Generation } from '../../../engine/jpeg/api';

/** One calm sentence about what the chain has shown so far. */
export function chainSentence(generations: readonly Generation[], all: number): string {
  const [first] = generations;
  const last = generations.at(-1);
  if (!first || !last) return 'The first saving is on its way.';
  const rest = generations.findIndex(({ changed }) => changed === 0);
  if (rest >= 0) {
    const number = generations[rest].number;
    return number === 1
      ? 'The first saving already changes nothing: the picture had been saved like this before.'
      : `From generation ${number} on nothing changes any more: every coefficient is a multiple of its step already, and stays.`;
  }
  const lost = first.psnr - last.psnr;
  const so = `The first saving left ${first.psnr.toFixed(2)} dB`;
  if (last.number === 1) return `${so}.`;
  const more = `${last.number - 1 === 1 ? 'the next' : `the ${last.number - 1} after it`} took ${lost.toFixed(2)} dB more`;
  return `${so}; ${more}${last.number < all ? ' so far' : ''}.`;
}
