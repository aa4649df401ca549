/** Inputs that could not be read: each has its row; on standard error the first few are named, the others counted. */
import { SURVEY_COLUMNS } from '../../src/survey/row';
import { visible } from '../../src/survey/visible';
import { pathOf, type Tuple } from './tuples';

export interface Unreadable {
  readonly look: (tuples: readonly Tuple[]) => void;
  readonly count: () => number;
  /** At the end: how many were not named. */
  readonly finish: () => void;
}

const NAMED = 20;
const KIND = SURVEY_COLUMNS.indexOf('kind');
const ERROR = SURVEY_COLUMNS.indexOf('error');

export function createUnreadable(tell: (line: string) => void): Unreadable {
  let count = 0;
  return {
    look(tuples) {
      for (const tuple of tuples) {
        if (tuple[KIND] !== 'unreadable') continue;
        if (++count <= NAMED) tell(`${visible(pathOf(tuple))}: ${visible(String(tuple[ERROR]))}\n`);
      }
    },
    count: () => count,
    finish() {
      if (count > NAMED) tell(`… and ${count - NAMED} more that could not be read; their rows say why\n`);
    },
  };
}
