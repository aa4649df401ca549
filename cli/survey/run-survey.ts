/** A survey from its inputs to its table, its report and its summary. */
import { resolve } from 'node:path';
import { createSummary, type SummaryBuilder } from '../../src/survey/charts/accumulate';
import type { SurveyRow } from '../../src/survey/row';
import { visible } from '../../src/survey/visible';
import type { Surroundings } from '../command';
import { tellFailure, writeReport, writeSummary } from './conclusion';
import { countItems, findItems } from './find-items';
import type { Input } from './inputs';
import { journalPlace, openJournal, type Journal } from './journal';
import { STANDARD_OUTPUT, type OutputPlan } from './plan';
import { createProgress, type Progress } from './progress';
import { readInOrder } from './read-in-order';
import { unfinished } from './resume';
import { startWorker } from './start-worker';
import { openTableFile, openTableText, temporaryPlace, type TableOutput } from './table-output';
import { tasksOf } from './tasks';
import { pathOf, rowOf, type Tuple } from './tuples';
import { createUnreadable, type Unreadable } from './unreadable';

export interface SurveyPlan extends OutputPlan {
  readonly words: readonly string[];
  readonly inputs: readonly Input[];
  readonly jobs: number;
  readonly full: boolean;
}

/** Where the rows of a run go, as they come. */
interface Run {
  readonly plan: SurveyPlan;
  readonly around: Surroundings;
  readonly summary: SummaryBuilder;
  readonly unreadable: Unreadable;
  readonly progress: Progress;
  readonly journal: Journal | null;
  readonly stream: TableOutput | null;
}

/** Resolves to whether all inputs could be read. */
export async function runSurvey(plan: SurveyPlan, around: Surroundings): Promise<boolean> {
  const place = plan.output === STANDARD_OUTPUT ? null : plan.output;
  let journal: Journal | null = null;
  try {
    journal = place === null ? null : openJournal(journalPlace(place), headOf(plan));
    const progress = createProgress({
      write: around.writeError,
      width: around.errorWidth,
      now: () => performance.now(),
    });
    const run: Run = {
      plan,
      around,
      journal,
      progress,
      summary: createSummary(),
      stream: plan.output === STANDARD_OUTPUT ? openTableText(plan.format, around.writeOut) : null,
      unreadable: createUnreadable((line) => {
        progress.clear();
        around.writeError(line);
      }),
    };
    const isWhole = await readAll(run);
    if (!isWhole) return tellStopped(run);
    if (place !== null && journal !== null) await writeTable(place, plan, journal);
    const summary = run.summary.summary();
    if (plan.report !== null) {
      await writeReport(plan.report, summary, { name: 'survey', words: plan.words, full: plan.full });
    }
    if (plan.output !== STANDARD_OUTPUT) writeSummary(summary, around);
    journal?.remove();
    return run.unreadable.count() === 0;
  } catch (error) {
    return tellFailure('survey', error, around);
  } finally {
    journal?.close();
  }
}

/** The inputs as they would be named from anywhere, so that the same words from another folder are other inputs. */
const headOf = ({ words, full }: SurveyPlan) => ({
  inputs: words.map((word) => (word === '-' ? word : resolve(word))),
  full,
});

/** Whether nothing is left to be read. */
async function readAll(run: Run): Promise<boolean> {
  const { plan, around, journal, progress, unreadable } = run;
  const { inputs, full, jobs } = plan;
  const stop = around.interruption();
  const outputs = outputsOf(plan);
  const leftOut = { count: 0, first: '' };
  const items = findItems(inputs, {
    streamIn: around.streamIn,
    outputs,
    stop,
    onLeftOut: (path) => {
      if (leftOut.count++ === 0) leftOut.first = path;
    },
  });
  let resumed = 0;
  const onFinished = (tuple: Tuple) => {
    unreadable.look([tuple]);
    run.summary.add(rowOf(tuple));
    progress.resumed(++resumed);
  };

  let isWhole = false;
  const counting = around.errorWidth() === null ? null : countItems(inputs, outputs, () => !isWhole && !stop.aborted);
  const counted = counting?.then((total) => {
    if (total !== null) progress.total(total);
  });
  const rows = readInOrder(tasksOf(journal === null ? items : unfinished(items, journal, onFinished), full), {
    jobs,
    startWorker: () => startWorker({ full }),
    stop,
    onWhole: () => (isWhole = true),
  });
  for await (const tuples of rows) {
    journal?.append(tuples);
    await take(run, tuples);
    progress.read(tuples.length, pathOf(tuples[tuples.length - 1]));
  }
  progress.clear();
  unreadable.finish();
  if (leftOut.count > 0) {
    const more = leftOut.count > 1 ? `, and ${leftOut.count - 1} more` : '';
    around.writeError(`note: a link to a folder that is walked anyway: ${visible(leftOut.first)}${more}\n`);
  }
  await run.stream?.close();
  await counted;
  return isWhole;
}

async function take({ summary, unreadable, stream }: Run, tuples: readonly Tuple[]): Promise<void> {
  unreadable.look(tuples);
  const rows = tuples.map(rowOf);
  for (const row of rows) summary.add(row);
  await stream?.write(rows);
}

function outputsOf({ output, report }: OutputPlan): string[] {
  const table =
    output === null || output === STANDARD_OUTPUT ? [] : [output, journalPlace(output), temporaryPlace(output)];
  return report === null ? table : [...table, report];
}

async function writeTable(place: string, { format }: SurveyPlan, journal: Journal): Promise<void> {
  const table = await openTableFile(place, format);
  try {
    let rows: SurveyRow[] = [];
    for (const { tuple } of journal.rows()) {
      rows.push(rowOf(tuple));
      if (rows.length < ROWS_AT_ONCE) continue;
      await table.write(rows);
      rows = [];
    }
    await table.write(rows);
    await table.close();
  } finally {
    table.discard();
  }
}

const ROWS_AT_ONCE = 1000;

function tellStopped({ journal, around, summary, plan }: Run): false {
  if (journal !== null) {
    around.writeError(`Stopped. What was read is in ${journal.place}: the same command goes on from there.\n`);
  } else {
    if (plan.output !== STANDARD_OUTPUT) writeSummary(summary.summary(), around);
    around.writeError('Stopped: this is not the whole collection. With -o FILE the next run would go on from here.\n');
  }
  return false;
}
