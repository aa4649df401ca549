/** What the words of `waveloupe survey` and `survey merge` ask for, checked before anything is read. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { TableFormat } from '../../src/survey/tables/read-table';
import { textOption, UsageError, type Options, type Values } from '../command';
import { reasonOf } from '../files';

export interface OutputPlan {
  /** Null: no table is written; `-`: standard output. */
  readonly output: string | null;
  readonly format: TableFormat;
  /** Where the page goes. */
  readonly report: string | null;
}

export const STANDARD_OUTPUT = '-';

export const OUTPUT_OPTIONS = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  report: { type: 'string' },
} satisfies Options;

export const OUTPUT_HELP = [
  ['-o OUT', 'the table: .parquet, .csv or .jsonl; - for CSV on standard output'],
  ['--format FORMAT', 'parquet, csv or jsonl, whatever the name of OUT says (standard output takes csv and jsonl)'],
  ['--report OUT.html', 'a page with the charts, which stands alone'],
] as const;

const FORMATS: Readonly<Record<string, TableFormat | undefined>> = {
  parquet: 'parquet',
  csv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

export function outputPlanOf(values: Values): OutputPlan {
  const output = textOption(values, 'output') ?? null;
  const report = textOption(values, 'report') ?? null;
  const format = formatOf(output, textOption(values, 'format'));
  if (report === STANDARD_OUTPUT) throw new UsageError('--report takes the name of a file');
  if (report !== null && report === output) throw new UsageError('The table and the report cannot be one file');
  for (const place of [output, report]) if (place !== null && place !== STANDARD_OUTPUT) makeFolderFor(place);
  return { output, format, report };
}

function formatOf(output: string | null, named: string | undefined): TableFormat {
  if (named !== undefined) {
    const format = Object.hasOwn(FORMATS, named) ? FORMATS[named] : undefined;
    if (format === undefined) throw new UsageError(`--format takes parquet, csv or jsonl, not ${named}`);
    if (output === null) throw new UsageError('--format is of the table: where to? -o names a file');
    if (output === STANDARD_OUTPUT && format === 'parquet') {
      throw new UsageError('Standard output takes csv and jsonl; a Parquet table needs a file');
    }
    return format;
  }
  if (output === null || output === STANDARD_OUTPUT) return 'csv';
  const ending = extname(output).slice(1).toLowerCase();
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (format === undefined) throw new UsageError(`-o takes a .parquet, .csv or .jsonl, or say --format: ${output}`);
  return format;
}

/** Now, not after hours. */
function makeFolderFor(place: string): void {
  const folder = dirname(place);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`cannot write ${place}: ${reasonOf(error)}`);
  }
}
