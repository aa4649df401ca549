/** "1 file", "312 files", in the page's figures. */
import { formatCount } from '../shared/format';

export function fileCount(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'file' : 'files'}`;
}
