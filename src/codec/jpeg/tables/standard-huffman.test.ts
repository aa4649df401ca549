import { expect, it } from 'vitest';
import { fixture } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import { STANDARD_AC, STANDARD_DC } from './standard-huffman';

it('are the tables that libjpeg-turbo writes into files', () => {
  const { huffmanTables } = readJpeg(fixture('photograph').bytes);
  expect(huffmanTables).toHaveLength(4);
  for (const { kind, id, counts, symbols } of huffmanTables) {
    const standard = (kind === 'dc' ? STANDARD_DC : STANDARD_AC)[id];
    expect(standard.counts).toEqual(counts);
    expect(standard.symbols).toEqual(symbols);
  }
});
