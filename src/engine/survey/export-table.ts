/** A collection as a file: the rows that the filter leaves, in the table's order, in pieces of bounded size. */
import type { SurveyRow } from '../../survey/row';
import type { SurveyTableKind } from './api';
import type { Collection } from './collection';

const TYPES: Readonly<Record<SurveyTableKind, string>> = {
  'survey.csv': 'text/csv',
  'survey.jsonl': 'application/x-ndjson',
  'survey.parquet': 'application/vnd.apache.parquet',
  'survey.html': 'text/html',
};

function* chosenRows({ table, selection }: Collection): Generator<SurveyRow> {
  for (let row = 0; row < table.length; row++) if (selection.passes(row)) yield table.row(row);
}

/** `date` is said in the report, as a person writes it. */
export async function exportTable(
  kind: SurveyTableKind,
  collection: Collection,
  other: Collection | null,
  about: { readonly date: string; readonly filter: string },
): Promise<Blob> {
  const rows = chosenRows(collection);
  return new Blob(await partsOf(kind, rows, collection, other, about), { type: TYPES[kind] });
}

async function partsOf(
  kind: SurveyTableKind,
  rows: Iterable<SurveyRow>,
  collection: Collection,
  other: Collection | null,
  about: { readonly date: string; readonly filter: string },
): Promise<BlobPart[]> {
  switch (kind) {
    case 'survey.csv': {
      const { CSV_HEADER, writeCsv } = await import('../../survey/tables/csv-write');
      return [CSV_HEADER, ...writeCsv(rows)];
    }
    case 'survey.jsonl': {
      const { writeJsonLines } = await import('../../survey/tables/json-lines-write');
      return [...writeJsonLines(rows)];
    }
    case 'survey.parquet': {
      const { createParquetWriter } = await import('../../survey/tables/parquet-write');
      const parts: BlobPart[] = [];
      const table = createParquetWriter({
        write: (bytes) => {
          parts.push(bytes);
        },
      });
      await table.append(rows);
      await table.finish();
      return parts;
    }
    case 'survey.html': {
      const [{ summaryOf }, { reportHtml }] = await Promise.all([
        import('../../survey/charts/accumulate'),
        import('../../survey/report/report-html'),
      ]);
      const secondary = other ? { summary: summaryOf(chosenRows(other)), title: other.name } : null;
      return [reportHtml(summaryOf(rows), { title: collection.name, full: collection.full, ...about, secondary })];
    }
  }
}
