/** A survey's table of JSON lines, read back in batches. Members may stand in any order, and others among them, left out. */
import { type ByteSource } from '../byte-source';
import { SURVEY_COLUMNS, type SurveyColumn, type SurveyRow } from '../row';
import { TableError } from './table-error';
import { asRow, faultOf, isNumberColumn, missingColumns } from './table-values';
import { textPieces } from './text-pieces';

const MOST_CHARACTERS = 2 ** 20;

export async function* readJsonLines(source: ByteSource, name: string): AsyncGenerator<SurveyRow[]> {
  let text = '';
  let line = 1;
  for await (const piece of textPieces(source)) {
    const lines = `${text}${piece}`.split('\n');
    text = lines.pop() ?? '';
    const rows = lines.flatMap((content, i) => rowsOf(content, line + i, name));
    line += lines.length;
    if (text.length > MOST_CHARACTERS)
      throw new TableError(`${name}, line ${line}: a line goes on for more than ${MOST_CHARACTERS} characters.`);
    if (rows.length > 0) yield rows;
  }
  const last = rowsOf(text, line, name);
  if (last.length > 0) yield last;
}

/** None for an empty line. */
function rowsOf(content: string, line: number, name: string): SurveyRow[] {
  if (content.trim() === '') return [];
  const members = new Map<string, unknown>(Object.entries(objectOf(content, line, name)));
  const missing = missingColumns([...members.keys()]);
  if (missing.length > 0)
    throw new TableError(
      `${line === 1 ? `${name} is no survey's table` : `${name}, line ${line}`}: it has no ${missing.join(', ')}.`,
    );
  const values = {} as Record<SurveyColumn, unknown>;
  for (const column of SURVEY_COLUMNS) {
    const member = members.get(column);
    const value = member === null && !isNumberColumn(column) ? '' : member;
    const fault = faultOf(column, value);
    if (fault !== '') throw new TableError(`${name}, line ${line}: ${fault}.`);
    values[column] = value;
  }
  return [asRow(values)];
}

function objectOf(content: string, line: number, name: string): object {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new TableError(`${name}, line ${line}: it is no JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TableError(`${name}, line ${line}: it is no JSON object.`);
  return value;
}
