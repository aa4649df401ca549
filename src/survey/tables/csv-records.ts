/**
 * The records of a CSV text that comes in pieces: fields quoted or not, lines ended by LF or CRLF; within quotes both are text.
 * A record is at most MOST_CHARACTERS: a quote that is never closed would else take in the whole file.
 * Source: RFC 4180.
 */
import { TableError } from './table-error';

export interface CsvRecord {
  readonly fields: readonly string[];
  /** Of its first line, from 1. */
  readonly line: number;
}

const MOST_CHARACTERS = 2 ** 20;

export async function* csvRecords(pieces: AsyncIterable<string>, name: string): AsyncGenerator<CsvRecord[]> {
  let text = '';
  let line = 1;
  for await (const piece of pieces) {
    text += piece;
    const { records, rest, lines } = completeRecords(text, line, name);
    text = rest;
    line += lines;
    if (records.length > 0) yield records;
  }
  if (text === '') return;
  // The last line need not end; a quote must.
  const { records, rest } = completeRecords(`${text}\n`, line, name);
  if (rest !== '') throw new TableError(`${name}, line ${line}: a quote is not closed.`);
  yield records;
}

function completeRecords(text: string, firstLine: number, name: string) {
  const records: CsvRecord[] = [];
  let line = firstLine;
  let at = 0;
  let quote = text.indexOf('"');
  for (;;) {
    const newLine = text.indexOf('\n', at);
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    let end = newLine;
    if (newLine !== -1 && quote !== -1 && quote < newLine) end = endOfQuoted(text, at);
    if (end === -1) break;
    const content = text.slice(at, text.charAt(end - 1) === '\r' && end > at ? end - 1 : end);
    const quoted = quote !== -1 && quote < end;
    records.push({ fields: quoted ? quotedFields(content, name, line) : content.split(','), line });
    line += quoted ? content.split('\n').length : 1;
    at = end + 1;
  }
  if (text.length - at > MOST_CHARACTERS)
    throw new TableError(`${name}, line ${line}: a line goes on for more than ${MOST_CHARACTERS} characters.`);
  return { records, rest: text.slice(at), lines: line - firstLine };
}

/** The line's end that is in no quotes; −1 where it has not come yet. */
function endOfQuoted(text: string, start: number): number {
  let at = start;
  for (;;) {
    const newLine = text.indexOf('\n', at);
    const open = text.indexOf('"', at);
    if (newLine === -1 || open === -1 || newLine < open) return newLine;
    const close = text.indexOf('"', open + 1);
    if (close === -1) return -1;
    at = close + 1;
  }
}

function quotedFields(content: string, name: string, line: number): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= content.length;) {
    if (content.charAt(at) !== '"') {
      const comma = content.indexOf(',', at);
      const end = comma === -1 ? content.length : comma;
      fields.push(content.slice(at, end));
      at = end + 1;
      continue;
    }
    let close = content.indexOf('"', at + 1);
    while (close !== -1 && content.charAt(close + 1) === '"') close = content.indexOf('"', close + 2);
    if (close === -1 || (close + 1 < content.length && content.charAt(close + 1) !== ','))
      throw new TableError(`${name}, line ${line}: field ${fields.length + 1} goes on after its closing quote.`);
    fields.push(content.slice(at + 1, close).replaceAll('""', '"'));
    at = close + 2;
  }
  return fields;
}
