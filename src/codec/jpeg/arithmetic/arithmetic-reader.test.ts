import { expect, test } from 'vitest';
import { createRandom } from '../../../math/random';
import { IntervalSource } from '../read/interval-source';
import { ArithmeticReader, FIXED_BIN } from './arithmetic-reader';

const fromHex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

function readerOf(bytes: Uint8Array): ArithmeticReader {
  const source = new IntervalSource(bytes, bytes.length);
  source.load({ start: 0, end: bytes.length });
  const reader = new ArithmeticReader(source);
  reader.begin();
  return reader;
}

function decideBits(reader: ArithmeticReader, bin: number, count: number): string {
  return Array.from({ length: count }, () => reader.decide(bin)).join('');
}

test('the test sequence of T.81 K.4.1: 256 decisions of one bin, stuffing included', () => {
  const decisions = fromHex('00020051000000C00352872AAAAAAAAA82C02000FCD79EF674EAABF7697EE74C');
  const coded = fromHex('655B5144F7969D517855BFFF00FC5184C7CEF93900287D46708ECBC0F6FFD900');
  const expected = Array.from(decisions, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const end = coded.indexOf(0xd9) - 1;
  expect(decideBits(readerOf(coded.subarray(0, end)), 0, 256)).toBe(expected);
});

test('zeros at the end may be left out', () => {
  const random = createRandom(7);
  const bytes = Uint8Array.from({ length: 40 }, (_, at) => (at < 20 ? random.integer(255) : 0));
  const decisions = decideBits(readerOf(bytes), 5, 3000);
  expect(decideBits(readerOf(bytes.subarray(0, 20)), 5, 3000)).toBe(decisions);
  expect(decideBits(readerOf(bytes.subarray(0, 0)), 5, 3000)).not.toBe(decisions);
});

test('the fixed bin never learns', () => {
  const reader = readerOf(new Uint8Array(64));
  decideBits(reader, FIXED_BIN, 100);
  // Half the interval, give or take what the coder's arithmetic loses: a bit a decision, and no less after a hundred.
  const before = reader.shifts;
  decideBits(reader, FIXED_BIN, 100);
  expect(reader.shifts - before).toBeGreaterThanOrEqual(50);
});
