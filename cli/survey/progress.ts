/**
 * The line on a terminal that says how far a survey is: a bar and the time left once the number of files is known, else how
 * many there were. Nothing where standard error is no terminal. Redrawn at most ten times a second.
 */
import { fitted } from '../../src/survey/report/text-blocks';
import { visible } from '../../src/survey/visible';

export interface Progress {
  /** Files that an earlier run had finished: they count, but not for the pace. */
  readonly resumed: (files: number) => void;
  readonly total: (files: number) => void;
  readonly read: (files: number, lastPath: string) => void;
  /** Takes the line away, to write another one; the next `read` brings it back. */
  readonly clear: () => void;
}

export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** Columns; null where there is no terminal. */
  readonly width: () => number | null;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
}

const REDRAW = 100;
const BAR = 24;
const START_OF_LINE = '\r\u001b[K';
/** A pace before this many milliseconds says little: the threads are still starting. */
const FIRST_PACE = 1000;

export function createProgress({ write, width, now }: ProgressOptions): Progress {
  const begun = now();
  let drawn = -Infinity;
  let isShown = false;
  let resumed = 0;
  let done = 0;
  let total: number | undefined;

  function line(path: string, columns: number): string {
    const seconds = (now() - begun) / 1000;
    const pace = seconds * 1000 < FIRST_PACE ? undefined : done / seconds;
    const files = resumed + done;
    const known = total !== undefined && total >= files ? total : undefined;
    const figures = [
      ...(known === undefined ? [] : [barOf(known === 0 ? 1 : files / known)]),
      known === undefined ? filesText(files) : `${counted(files)} of ${filesText(known)}`,
      ...(pace === undefined ? [] : [`${counted(Math.round(pace))}/s`]),
      ...(known === undefined || pace === undefined || pace === 0 ? [] : [`${spanOf((known - files) / pace)} left`]),
      '',
    ].join('  ');
    // The last column stays empty: some terminals go to the next line there. What gives way is the name.
    const room = columns - 1 - figures.length;
    return room < 1 ? fitted(figures, columns - 1) : figures + fitted(visible(path), room);
  }

  return {
    resumed: (files) => (resumed = files),
    total: (files) => (total = files),
    read(files, lastPath) {
      done += files;
      const columns = width();
      if (columns === null || now() - drawn < REDRAW) return;
      drawn = now();
      isShown = true;
      write(START_OF_LINE + line(lastPath, columns));
    },
    clear() {
      if (isShown) write(START_OF_LINE);
      isShown = false;
      drawn = -Infinity;
    },
  };
}

function barOf(part: number): string {
  const filled = Math.round(BAR * part);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
}

const filesText = (files: number): string => `${counted(files)} ${files === 1 ? 'file' : 'files'}`;

const counted = (value: number): string => value.toLocaleString('en-GB');

function spanOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
