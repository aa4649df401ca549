/** A collection's table as files: the rows that the filter leaves. */
import type { CollectionId, SurveyEngine, SurveyTableKind } from '../../../engine/survey/api';
import type { FigureExport } from '../../shared/FigureMenu';

const KINDS: readonly { readonly kind: SurveyTableKind; readonly label: string; readonly detail: string }[] = [
  { kind: 'survey.csv', label: 'Table, CSV', detail: '21 columns' },
  { kind: 'survey.jsonl', label: 'Table, JSON lines', detail: 'an object a file' },
  { kind: 'survey.parquet', label: 'Table, Parquet', detail: 'DuckDB, Spark, pandas' },
  { kind: 'survey.html', label: 'Report, HTML', detail: 'one page, stands alone' },
];

export function tableExports(engine: SurveyEngine, id: CollectionId): FigureExport[] {
  return KINDS.map(({ kind, label, detail }) => ({
    label,
    detail,
    file: kind,
    make: () => engine.exportBlob(kind, id),
  }));
}
