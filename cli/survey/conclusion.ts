/** What comes after the rows: the summary, the report, and what went wrong. */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { SurveySummary } from '../../src/survey/charts/summary';
import { summaryText } from '../../src/survey/report/summary-text';
import { visible } from '../../src/survey/visible';
import type { Surroundings } from '../command';
import { reasonOf } from '../files';
import { VERSION } from '../version';

/** Where standard output is no terminal. */
const WIDTH = 80;
const WIDEST = 120;

export function writeSummary(summary: SurveySummary, around: Surroundings): void {
  around.writeOut(summaryText(summary, Math.min(around.outWidth() ?? WIDTH, WIDEST)));
}

export interface ReportOn {
  /** `survey`, `survey merge`. */
  readonly name: string;
  readonly words: readonly string[];
  readonly full: boolean | null;
}

/** The page's code is loaded where it is wanted. */
export async function writeReport(
  place: string,
  summary: SurveySummary,
  { name, words, full }: ReportOn,
): Promise<void> {
  const { reportHtml } = await import('../../src/survey/report/report-html');
  const page = reportHtml(summary, {
    title: words.map((word) => (word === '-' ? 'a list' : basename(resolve(word)))).join(', '),
    command: ['waveloupe', name, ...words.map(quoted), ...(full === true ? ['--full'] : [])].join(' '),
    date: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    version: VERSION,
    ...(full === null ? {} : { full }),
  });
  writeFileSync(place, page);
}

/** As a shell would take it back. */
const quoted = (word: string): string => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** Says why a command ended early, where that is the world's doing; what is a fault of the program is thrown on. */
export function tellFailure(name: string, error: unknown, around: Surroundings): false {
  const isTold = error instanceof Error && (TOLD.has(error.name) || 'code' in error);
  if (!isTold) throw error;
  around.writeError(`waveloupe ${name}: ${visible(reasonOf(error))}\n`);
  return false;
}

const TOLD: ReadonlySet<string> = new Set(['JournalError', 'PathListError', 'TableError', 'ThreadError']);
