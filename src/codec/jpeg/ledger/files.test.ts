/** The ledger of whole files: every bit is somewhere, once. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fixture, fixtures, soundFixtures } from '../fixtures/load';
import { readJpeg } from '../read/read-jpeg';
import { JpegError } from '../jpeg-error';
import { sumLedger, type LedgerSums } from './sum-ledger';

const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function expectBalanced(sums: LedgerSums | null, bytes: Uint8Array): void {
  if (sums === null) throw new Error('the reader kept no ledger');
  const coding = sums.rest.filter(({ kind }) => kind === 'coding');
  expect(sums.fileBits).toBe(8 * bytes.length);
  expect(sums.coefficientBits + sum(sums.rest.map(({ bits }) => bits))).toBe(sums.fileBits);
  expect(sums.coefficientBits + sum(coding.map(({ bits }) => bits))).toBe(sums.entropyCodedBits);
  // The arithmetic coder alone may be ahead of what it has written.
  expect(sums.rest.filter(({ name, bits }) => bits < 0 && !name.includes('arithmetic'))).toEqual([]);
  expect(sums.rest.map(({ name }) => name)).not.toContain('scans that were not read');
  for (const component of sums.components) {
    expect(sum(component.blockBits)).toBe(component.bits);
    expect(sum(component.dcBlockBits)).toBe(component.dcBits);
    expect(sum(component.acBlockBits)).toBe(component.acBits + component.endOfBlockBits);
    expect(sum(component.frequencyBits)).toBe(component.dcBits + component.acBits);
  }
}

test.each(soundFixtures().map(({ name, bytes }) => [name, bytes] as const))('%s adds up', (_, bytes) => {
  expectBalanced(sumLedger(readJpeg(bytes, { ledger: true })), bytes);
});

test('damaged files add up too', () => {
  let read = 0;
  for (const { bytes, answer } of fixtures()) {
    if (answer.damaged === undefined) continue;
    try {
      expectBalanced(sumLedger(readJpeg(bytes, { ledger: true })), bytes);
      read++;
    } catch (error) {
      if (!(error instanceof JpegError)) throw error;
    }
  }
  expect(read).toBeGreaterThan(5);
});

test('with some scans only, the others are one row', () => {
  const { bytes } = fixture('photograph-progressive');
  const sums = sumLedger(readJpeg(bytes, { ledger: true, scans: 3 }));
  const row = sums?.rest.find(({ name }) => name === 'scans that were not read');
  expect(row).toMatchObject({ kind: 'coding', count: 7 });
  expect((sums?.coefficientBits ?? 0) + sum(sums?.rest.map(({ bits }) => bits) ?? [])).toBe(8 * bytes.length);
});

test('optimised tables, and arithmetic coding more so, cost fewer bits for the same coefficients', () => {
  const bits = (name: string) => sumLedger(readJpeg(fixture(name).bytes, { ledger: true }))?.coefficientBits ?? NaN;
  expect(bits('photograph-optimised')).toBeLessThan(bits('photograph'));
  expect(bits('photograph-arithmetic')).toBeLessThan(bits('photograph-optimised'));
});

const DATA = process.env['WAVELOUPE_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const FILES = [
  'survey/photos-a/n01440764_tench.JPEG',
  'survey/photos-b/n04330267_1115_stove.jpg',
  'jpeg/image-rs/examples/scaledown/test.jpg',
  'jpeg/pillow/Tests/images/exif-200dpcm.jpg',
];

describe.skipIf(!existsSync(`${DATA}/survey`))('photographs (needs WAVELOUPE_DATA with survey/ and jpeg/)', () => {
  test.each(FILES)('%s adds up', (name) => {
    const bytes = new Uint8Array(readFileSync(`${DATA}/${name}`));
    expectBalanced(sumLedger(readJpeg(bytes, { ledger: true })), bytes);
  });
});
