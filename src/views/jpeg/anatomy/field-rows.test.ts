import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSegment } from '../../../codec/jpeg/metadata/describe/describe-segment';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { fieldRows, rowOfByte } from './field-rows';

test('a byte belongs to the narrowest field round it', () => {
  const rows = fieldRows([
    { name: 'marker', value: '', start: 10, end: 12 },
    {
      name: 'table',
      value: '',
      start: 12,
      end: 30,
      children: [
        { name: 'id', value: '', start: 12, end: 13 },
        { name: 'steps', value: '', start: 13, end: 30 },
      ],
    },
  ]);
  expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual(['0 marker', '0 table', '1 id', '1 steps']);
  expect([10, 11, 12, 13, 29, 30].map((at) => rowOfByte(rows, at)?.name)).toEqual([
    ...['marker', 'marker', 'id', 'steps', 'steps', undefined],
  ]);
});

test('every byte of a table segment has a row', () => {
  const jpeg = readJpeg(new Uint8Array(readFileSync('src/codec/jpeg/fixtures/photograph.jpg')));
  for (const name of ['DQT', 'DHT', 'SOF0', 'SOS']) {
    const index = jpeg.segments.findIndex((segment) => segment.name === name);
    const { start, end } = jpeg.segments[index];
    const rows = fieldRows(describeSegment(jpeg, index).fields);
    for (let at = start; at < end; at++) expect(rowOfByte(rows, at), `${name} ${at}`).not.toBeNull();
  }
});
