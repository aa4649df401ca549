/** What comes after the rows: the summary, the report, and what went wrong. */
import { writeFileSync } from 'node:fs';
import type { SurveySummary } from '../../src/survey/charts/summary';
import { visible } from '../../src/survey/visible';
import type { Surroundings } from '../command';
import { reasonOf } from '../files';

/** Where standard output is no terminal. */
const WIDTH = 80;
const WIDEST = 120;

export async function writeSummary(summary: SurveySummary, around: Surroundings): Promise<void> {
  const { summaryText } = await import('../../src/survey/report/summary-text');
  around.writeOut(summaryText(summary, Math.min(around.outWidth() ?? WIDTH, WIDEST)));
}

export async function writeReport(place: string, summary: SurveySummary, words: readonly string[]): Promise<void> {
  const { reportHtml } = await import('../../src/survey/report/report-html');
  writeFileSync(place, reportHtml(summary, { title: words.join(', ') }));
}

/** Says why a command ended early, where that is the world's doing; what is a fault of the program is thrown on. */
export function tellFailure(name: string, error: unknown, around: Surroundings): false {
  const isTold = error instanceof Error && (TOLD.has(error.name) || 'code' in error);
  if (!isTold) throw error;
  around.writeError(`waveloupe ${name}: ${visible(reasonOf(error))}\n`);
  return false;
}

const TOLD: ReadonlySet<string> = new Set(['JournalError', 'PathListError', 'TableError', 'ThreadError']);
