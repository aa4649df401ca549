import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coefficientSum, fixture, fixtures, soundFixtures } from '../fixtures/load';
import type { CoefficientImage, Jpeg } from '../jpeg';
import { readJpeg } from '../read/read-jpeg';

const sums = ({ components }: CoefficientImage) => components.map(({ coefficients }) => coefficientSum(coefficients));

const sound = soundFixtures().filter(({ answer }) => answer.arithmetic);

/** Bits that the ledger's scans account for, and those there are. */
function accounts({ ledger, scans }: Jpeg): [told: number, there: number][] {
  return (ledger?.scans ?? []).map((scan, index) => {
    const blocks = scan.components.reduce((sum, { bits }) => bits.reduce((some, count) => some + count, sum), 0);
    const rest = scan.paddingBits + 8 * (scan.stuffingBytes + scan.fillBytes) + 16 * scan.restartMarkers;
    const { start, end } = scans[index].data;
    return [blocks + rest + scan.terminationBits + scan.unreadBits, 8 * (end - start)];
  });
}

test('there are files of every kind: sequential, progressive, with restarts, of 8 bits and of one component', () => {
  const some = (that: (answer: (typeof sound)[number]['answer']) => boolean) =>
    sound.some(({ answer }) => that(answer));
  expect(some(({ progressive, restartInterval }) => !progressive && restartInterval > 0)).toBe(true);
  expect(some(({ progressive, restartInterval }) => progressive && restartInterval > 0)).toBe(true);
  expect(some(({ components }) => components.length === 1)).toBe(true);
});

describe.each(sound)('$name', ({ bytes, answer }) => {
  test('holds the coefficients that libjpeg reads', () => {
    const read = readJpeg(bytes, { strict: true });
    expect(read.coding).toBe('arithmetic');
    expect(sums(read)).toEqual(answer.coefficients);
  });

  test('has a ledger that adds up, of the same coefficients', () => {
    const read = readJpeg(bytes, { ledger: true });
    expect(sums(read)).toEqual(answer.coefficients);
    expect(read.ledger?.scans).toHaveLength(read.scans.length);
    for (const [told, there] of accounts(read)) expect(told).toBe(there);
    for (const scan of read.ledger?.scans ?? []) {
      // A restart interval ends with what the coder still held: some bits of three bytes.
      expect(Math.abs(scan.terminationBits)).toBeLessThanOrEqual(24 * (scan.restartMarkers + 1));
      expect(scan.unreadBits).toBe(0);
      for (const { bits, dcBits, frequencyBits, endOfBlockBits } of scan.components) {
        const total = bits.reduce((sum, count) => sum + count, 0);
        expect(frequencyBits.reduce((sum, count) => sum + count, endOfBlockBits)).toBe(total);
        if (dcBits !== undefined) expect(dcBits.reduce((sum, count) => sum + count, 0)).toBe(frequencyBits[0]);
      }
    }
  });
});

test('conditioning of a DAC segment is kept to', () => {
  const bytes = new Uint8Array(readFileSync(new URL('conditioning.jpg', import.meta.url)));
  expect(readJpeg(bytes).segments.some(({ name }) => name === 'DAC')).toBe(true);
  expect(sums(readJpeg(bytes, { strict: true }))).toEqual(fixture('photograph').answer.coefficients);
});

describe('damage', () => {
  const whole = fixture('photograph-arithmetic');

  test('a file that ends early keeps its first blocks, and tells what is missing', () => {
    const half = readJpeg(whole.bytes.subarray(0, whole.bytes.length >> 1));
    expect(half.problems.map(({ reason }) => reason).join('; ')).toMatch(/lacks \d+ of its \d+ blocks/);
    const [ours, theirs] = [half, readJpeg(whole.bytes)].map(({ components }) => components[0].coefficients);
    expect(ours.subarray(0, 64 * 8)).toEqual(theirs.subarray(0, 64 * 8));
  });

  test('any bytes at all end in blocks or in a problem', () => {
    for (const { bytes, answer } of fixtures().filter((each) => each.answer.arithmetic)) {
      for (let at = 700; at < bytes.length; at += 37) {
        const broken = bytes.slice();
        broken[at] ^= 0x55;
        broken[at + 1] = 0xa0;
        const read = readJpeg(broken, { ledger: true });
        expect([read.width, read.height]).toEqual([answer.width, answer.height]);
        for (const [told, there] of accounts(read)) expect(told).toBe(there);
      }
    }
  });
});
