/** What the column `error` says: the first fault, where it is, and how many more there are. */
import type { Problem } from '../../codec/jpeg/jpeg';

/** A list of the codec's ends with a remark where there were more. */
const LISTED = 200;

/** `at` below 0: no byte is to blame. */
export function faultText(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const [{ at, reason }] = problems;
  const more = problems.length - 1;
  const where = at < 0 ? reason : `${reason} (at byte ${at})`;
  if (more === 0) return where;
  return `${where}; ${more >= LISTED ? 'at least ' : ''}${more} more fault${more === 1 ? '' : 's'}`;
}
