import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMetadata } from '../../../codec/jpeg/metadata/read-metadata';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { metadataFacts } from './metadata-facts';

const factsOf = (name: string) =>
  metadataFacts(readMetadata(readJpeg(new Uint8Array(readFileSync(`src/codec/jpeg/fixtures/${name}.jpg`)))));
const named = (name: string, fact: string) => factsOf(name).find((entry) => entry.name === fact)?.value;

test('EXIF is told by what people ask for, and never the place itself', () => {
  const facts = factsOf('exif-thumbnail');
  expect(facts.find(({ name }) => name === 'Orientation')?.value).toBe('turned 90° clockwise');
  expect(String(facts.find(({ name }) => name === 'Position')?.value)).toMatch(/^\d+ GPS entries$/);
  expect(facts.some(({ value }) => String(value).includes('°') && String(value).includes('N'))).toBe(false);
});

test('profiles, comments and what follows the end are named', () => {
  expect(String(named('icc-in-two', 'ICC profile'))).toMatch(/, \d/);
  expect(factsOf('comments').filter(({ name }) => name.startsWith('Comment')).length).toBeGreaterThan(0);
  expect(String(named('bytes-after-the-end', 'After the end'))).toMatch(/, \d+\sB$/);
});

test('a file without metadata has none to tell', () => {
  expect(factsOf('ycbcr-without-a-word')).toEqual([]);
});
