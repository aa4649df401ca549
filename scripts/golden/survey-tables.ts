/** Writes the tables that make_survey_tables.py reads; run by it. Rows: src/survey/tables/golden/rows.ts. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CSV_HEADER, writeCsv } from '../../src/survey/tables/csv-write';
import { goldenRows } from '../../src/survey/tables/golden/rows';
import { writeJsonLines } from '../../src/survey/tables/json-lines-write';
import { createParquetWriter } from '../../src/survey/tables/parquet-write';

const out = (name: string): string => join('src/survey/tables/golden', name);
const rows = goldenRows();
writeFileSync(out('ours.csv'), CSV_HEADER + [...writeCsv(rows)].join(''));
writeFileSync(out('ours.jsonl'), [...writeJsonLines(rows)].join(''));
writeFileSync(out('ours.parquet'), '');
const table = createParquetWriter({ write: (bytes) => appendFileSync(out('ours.parquet'), bytes) }, 130);
await table.append(rows);
await table.finish();
