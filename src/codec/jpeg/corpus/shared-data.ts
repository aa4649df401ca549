/**
 * JPEG files of other people, which are not part of the project: in the folder of WAVELOUPE_DATA, by default beside the
 * repository. For tests, in Node. Tests of a clone without them are skipped, and say so by name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATA = process.env['WAVELOUPE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

export const hasData = (name: string): boolean => existsSync(`${DATA}/${name}`);

/** Paths in a folder, those of its own folders too. */
export const dataFiles = (folder: string): string[] =>
  readdirSync(`${DATA}/${folder}`, { recursive: true, encoding: 'utf8' });

export const dataBytes = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${DATA}/${name}`));

/** Rows of a .csv by the names in its first line (RFC 4180; no line breaks inside of quotes). */
export function dataTable(name: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(`${DATA}/${name}`, 'utf8').trim().split(/\r?\n/);
  const names = fieldsOf(head);
  return lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, i) => [names[i], field])));
}

function fieldsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
