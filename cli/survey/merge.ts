/** `waveloupe survey merge`: tables of parts of a collection, one after the other, as one table. */
import { createSummary, type SummaryBuilder } from '../../src/survey/charts/accumulate';
import { createMergeTally, mergeTables, type MergeTally, type NamedTable } from '../../src/survey/tables/merge-tables';
import { TableError } from '../../src/survey/tables/table-error';
import { visible } from '../../src/survey/visible';
import { UsageError, type Command, type Surroundings } from '../command';
import { reasonOf } from '../files';
import { tellFailure, writeReport, writeSummary } from './conclusion';
import { openFileSource, type FileSource } from './file-source';
import { OUTPUT_HELP, OUTPUT_OPTIONS, outputPlanOf, STANDARD_OUTPUT, type OutputPlan } from './plan';
import { createProgress } from './progress';
import { openTableFile, openTableText, type TableFile, type TableOutput } from './table-output';

export const merge: Command = {
  name: 'survey merge',
  usage: 'TABLE… [-o OUT.parquet|csv|jsonl] [--report OUT.html]',
  summary:
    'Tables of parts of a collection as one table, and a summary of the whole. The rows come in the order of the tables;\n' +
    'a row that was there before, the same in every column, is left out; where a path comes again with other values both\n' +
    'rows are kept. Both are said.',
  help: OUTPUT_HELP,
  options: OUTPUT_OPTIONS,
  run: (tables, values, around) => {
    if (tables.length === 0) throw new UsageError('Of which tables? Name .parquet, .csv or .jsonl files');
    return runMerge(tables, outputPlanOf(values), around);
  },
};

/** Resolves to whether all tables could be read; if not, there is no table of the rest. */
async function runMerge(names: readonly string[], plan: OutputPlan, around: Surroundings): Promise<boolean> {
  const place = plan.output === STANDARD_OUTPUT ? null : plan.output;
  const summary = createSummary();
  let file: TableFile | null = null;
  try {
    file = place === null ? null : await openTableFile(place, plan.format);
    const output = file ?? (plan.output === null ? null : openTableText(plan.format, around.writeOut));
    await readTables(names, output, summary, around);
    await output?.close();
    if (plan.report !== null) {
      await writeReport(plan.report, summary.summary(), { name: 'survey merge', words: names, full: null });
    }
    if (plan.output !== STANDARD_OUTPUT) writeSummary(summary.summary(), around);
    return true;
  } catch (error) {
    return tellFailure('survey merge', error, around);
  } finally {
    file?.discard();
  }
}

async function readTables(
  names: readonly string[],
  output: TableOutput | null,
  summary: SummaryBuilder,
  around: Surroundings,
): Promise<void> {
  const progress = createProgress({ write: around.writeError, width: around.errorWidth, now: () => performance.now() });
  const stop = around.interruption();
  const tally = createMergeTally();
  for await (const rows of mergeTables(tablesOf(names), tally)) {
    if (stop.aborted) throw new TableError('stopped; no table is written');
    for (const row of rows) summary.add(row);
    await output?.write(rows);
    progress.read(rows.length, rows[rows.length - 1].path);
  }
  progress.clear();
  for (const note of notesOf(tally)) around.writeError(`note: ${note}\n`);
}

function notesOf({ repeated, conflicts, told }: MergeTally): string[] {
  const notes =
    repeated === 0 ? [] : [`left out, since they were there before, the same in every column: rows ${repeated}`];
  for (const { path, first, again } of told.slice(0, 1)) {
    const more = conflicts > 1 ? `, and ${conflicts - 1} more` : '';
    notes.push(`${visible(again)}: other values than in ${visible(first)}, both rows kept: ${visible(path)}${more}`);
  }
  return notes;
}

/** Each is open while it is read. */
function* tablesOf(names: readonly string[]): Generator<NamedTable> {
  for (const name of names) {
    let source: FileSource;
    try {
      source = openFileSource(name);
    } catch (error) {
      throw new TableError(`${name}: ${reasonOf(error)}`);
    }
    try {
      yield { name, source };
    } finally {
      source.close();
    }
  }
}
