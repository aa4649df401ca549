import { describe, expect, test } from 'vitest';
import { ANNEX_K_CHROMA, ANNEX_K_LUMA } from '../quality/annex-k';
import { formatTables } from '../quality/make-tables';
import { ZIGZAG } from '../zigzag';
import { readTables, TableTextError } from './read-tables';

const luma = [...ANNEX_K_LUMA];
const chroma = [...ANNEX_K_CHROMA];
const rows = (table: readonly number[]): number[][] =>
  Array.from({ length: 8 }, (_, v) => table.slice(8 * v, 8 * v + 8));
const expected = [Uint16Array.from(luma)];

describe('tables are read from', () => {
  test.each([
    ['bare numbers', luma.join(' ')],
    [
      'comma lists with line ends',
      rows(luma)
        .map((row) => `${row.join(', ')},`)
        .join('\r\n'),
    ],
    ['a C array with its length', `static const unsigned int std_luma[DCTSIZE2] = {\n  ${luma.join(', ')} };`],
    [
      'a C array of rows',
      `uint8_t t[8][8] = { ${rows(luma)
        .map((row) => `{${row.join(',')}}`)
        .join(', ')} };`,
    ],
    [
      'hexadecimal with suffixes',
      `int t[64] = {${luma.map((step) => `0x${step.toString(16)}U`).join(', ')}}; // 12 34`,
    ],
    ['JSON', JSON.stringify(luma)],
    ['JSON of rows', JSON.stringify(rows(luma))],
    ['JSON with a name', JSON.stringify({ quality: 50, luma })],
    [
      'numpy',
      `array([${rows(luma)
        .map((row) => `[${row.join(', ')}]`)
        .join(',\n')}], dtype=uint16)`,
    ],
    [
      'numpy’s print',
      `[${rows(luma)
        .map((row) => `[ ${row.join('  ')}]`)
        .join('\n ')}]`,
    ],
    [
      'a cjpeg file',
      `# my table, 64 numbers\n${rows(luma)
        .map((row) => row.join(' '))
        .join('\n')}\n`,
    ],
    ['a link', formatTables([luma])],
  ])('%s', (_, text) => {
    expect(readTables(text)).toEqual(expected);
  });

  test('two tables at once', () => {
    const both = [...expected, Uint16Array.from(chroma)];
    expect(readTables([...luma, ...chroma].join('\t'))).toEqual(both);
    expect(readTables(`int a[64] = {${luma.join(',')}};\nint b[64] = {${chroma.join(',')}};`)).toEqual(both);
    expect(readTables(JSON.stringify({ luma, chroma }))).toEqual(both);
    expect(readTables(formatTables([luma, chroma]))).toEqual(both);
  });

  test('zig-zag order', () => {
    const zigzag = Array.from(ZIGZAG, (natural) => luma[natural]);
    expect(readTables(zigzag.join(' '), 'zigzag')).toEqual(expected);
    expect(readTables(zigzag.join(' '))).not.toEqual(expected);
  });
});

describe('what is wrong is named', () => {
  const replaced = (at: number, word: string): string => luma.with(at, NaN).join(' ').replace('NaN', word);
  test.each([
    ['', 'There are no numbers here.'],
    ['# nothing but words', 'There are no numbers here.'],
    [luma.slice(1).join(' '), 'There are 63 numbers; one table has 64, luma and chroma have 128.'],
    [replaced(11, '0'), 'Number 12 is 0; a step is 1 to 65535.'],
    [replaced(0, '-3'), 'Number 1 is -3; a step is 1 to 65535.'],
    [replaced(63, '65536'), 'Number 64 is 65536; a step is 1 to 65535.'],
    [replaced(5, '16.5'), 'Number 6, “16.5”, is not a whole number.'],
    [replaced(5, 'sixteen'), 'Number 6, “sixteen”, is not a number.'],
    [`${luma.join(' ')} ${replaced(2, '0')}`, 'Number 3 of the second table is 0; a step is 1 to 65535.'],
    [JSON.stringify([...luma.slice(1), null]), 'Number 64, “null”, is not a number.'],
    ['7'.repeat(200_000), 'This text is far too long for tables.'],
  ])('%#', (text, sentence) => {
    expect(() => readTables(text)).toThrow(new TableTextError(sentence));
  });
});
