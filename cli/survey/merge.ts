/** `waveloupe survey merge`: tables of parts of a collection, one after the other, as one table. */
import { createSummary, type SummaryBuilder } from '../../src/survey/charts/accumulate';
import type { SurveyRow } from '../../src/survey/row';
import { readTable } from '../../src/survey/tables/read-table';
import { TableError } from '../../src/survey/tables/table-error';
import { visible } from '../../src/survey/visible';
import { UsageError, type Command, type Surroundings } from '../command';
import { reasonOf } from '../files';
import { tellFailure, writeReport, writeSummary } from './conclusion';
import { openFileSource, type FileSource } from './file-source';
import { createPathSet } from './path-set';
import { OUTPUT_HELP, OUTPUT_OPTIONS, outputPlanOf, STANDARD_OUTPUT, type OutputPlan } from './plan';
import { createProgress } from './progress';
import { openTableFile, openTableText, type TableFile, type TableOutput } from './table-output';

export const merge: Command = {
  name: 'survey merge',
  usage: 'TABLE… [-o OUT.parquet|csv|jsonl] [--report OUT.html]',
  summary:
    'Tables of parts of a collection as one table, and a summary of the whole. The rows come in the order of the tables;\n' +
    'where a path is in two of them both rows are kept, and it is said.',
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
  const paths = createPathSet();
  const again = { count: 0, first: '', table: '' };
  for (const name of names) {
    for await (const rows of rowsOf(name)) {
      if (stop.aborted) throw new TableError('stopped; no table is written');
      for (const row of rows) {
        summary.add(row);
        if (!paths.add(row.path) && again.count++ === 0) Object.assign(again, { first: row.path, table: name });
      }
      await output?.write(rows);
      progress.read(rows.length, name);
    }
  }
  progress.clear();
  if (again.count === 0) return;
  const more = again.count > 1 ? `, and ${again.count - 1} more` : '';
  around.writeError(
    `note: ${visible(again.table)}: there was a row of this path before: ${visible(again.first)}${more}\n`,
  );
}

async function* rowsOf(name: string): AsyncGenerator<SurveyRow[]> {
  let source: FileSource;
  try {
    source = openFileSource(name);
  } catch (error) {
    throw new TableError(`${name}: ${reasonOf(error)}`);
  }
  try {
    yield* readTable(source, name);
  } finally {
    source.close();
  }
}
