/** What is wrong with a file, in the order it was found. Strict reading stops at the first. */
import type { Problem } from '../jpeg';
import { JpegError } from '../jpeg-error';

const MOST = 200;

export type Report = (at: number, reason: string) => void;

export class ProblemList {
  readonly found: Problem[] = [];

  constructor(private readonly strict: boolean) {}

  readonly report: Report = (at, reason) => {
    if (this.strict) throw new JpegError('damaged', reason, at);
    if (this.found.length < MOST) this.found.push({ at, reason });
    else if (this.found.length === MOST) this.found.push({ at, reason: 'more is wrong than is listed' });
  };
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
