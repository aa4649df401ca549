import { describe, expect, it } from 'vitest';
import { coefficientSum, fixture, soundFixtures, twelveBitFixtures } from '../fixtures/load';
import type { Jpeg } from '../jpeg';
import { bits, EOI, file, frame, huffman, quantisation, scan, segment, SOI } from './handmade-jpeg';
import { readJpeg } from './read-jpeg';

/** DC sizes 0…3 as 00, 01, 10, 110; AC end of block 0, (run 0, size 1) 10, (run 2, size 1) 110. */
const DC = huffman('dc', 0, [0, 3, 1], [0, 1, 2, 3]);
const AC = huffman('ac', 0, [1, 1, 1], [0x00, 0x01, 0x21]);
const TABLES = [...quantisation(0, 7), ...DC, ...AC];

/** A grey picture of two blocks: DC 2, then −1 at (0, 1); DC 2 − 3, then 1 at index 3 along the zig-zag. */
const TWO_BLOCKS = '10 10 | 10 0 | 0 || 10 00 | 110 1 | 0'.replaceAll('|', '');

const inOrder = ({ segments, bytes }: Jpeg) => {
  let at = 0;
  for (const { start, end } of segments) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBe(bytes.length);
};

describe('files that libjpeg-turbo reads', () => {
  it.each(soundFixtures().map((each) => [each.name, each] as const))('%s', (_, { bytes, answer }) => {
    const jpeg = readJpeg(bytes, { strict: true });
    expect(jpeg).toMatchObject({ width: answer.width, height: answer.height, precision: answer.precision });
    expect(jpeg.colorSpace).toBe(answer.colorSpace);
    expect(jpeg.process === 'progressive').toBe(answer.progressive);
    expect(jpeg.coding === 'arithmetic').toBe(answer.arithmetic);
    expect(jpeg.scans).toHaveLength(answer.scans);
    expect(jpeg.inverted).toBe(answer.components.length === 4 && answer.adobe >= 0);
    for (const [index, component] of jpeg.components.entries()) {
      const { table, ...geometry } = answer.components[index];
      expect(component).toMatchObject(geometry);
      expect([...component.table]).toEqual(table);
      expect(coefficientSum(component.coefficients)).toBe(answer.coefficients[index]);
    }
    inOrder(jpeg);
  });

  it.each(twelveBitFixtures().map((each) => [each.name, each] as const))('%s, of 12 bits', (_, { bytes, answer }) => {
    const jpeg = readJpeg(bytes, { strict: true });
    expect(jpeg).toMatchObject({ width: answer.width, height: answer.height, precision: 12 });
    inOrder(jpeg);
  });
});

describe('a file made by hand', () => {
  const whole = file(SOI, TABLES, frame(0xc0, 16, 8, [[1, 0x11, 0]]), scan([[1, 0]]), bits(TWO_BLOCKS), EOI);

  it('has the coefficients that its bits say', () => {
    const [{ coefficients, table }] = readJpeg(whole, { strict: true }).components;
    const expected = new Int16Array(128);
    expected.set([2, -1]);
    expected[64] = 2 - 3;
    expected[64 + 16] = 1;
    expect(coefficients).toEqual(expected);
    expect([...table]).toEqual(new Array(64).fill(7));
  });

  it('is listed by its segments and tables', () => {
    const jpeg = readJpeg(whole);
    const names = ['SOI', 'DQT', 'DHT', 'DHT', 'SOF0', 'SOS', 'entropy-coded data', 'EOI'];
    expect(jpeg.segments.map(({ name }) => name)).toEqual(names);
    expect(jpeg.segments.map((each) => each.scan)).toEqual([-1, -1, -1, -1, -1, 0, 0, -1]);
    expect(jpeg.huffmanTables.map(({ kind, id, at }) => [kind, id, at])).toEqual([
      ['dc', 0, 71],
      ['ac', 0, 96],
    ]);
    expect(jpeg.quantisationTables).toMatchObject([{ id: 0, precision: 8, at: 2 }]);
  });

  it('keeps what follows the end as one segment', () => {
    const jpeg = readJpeg(file([...whole], [...whole], [1, 2, 3]), { strict: true });
    expect(jpeg.segments.at(-1)).toEqual({
      ...{ start: whole.length, end: 2 * whole.length + 3 },
      ...{ marker: -1, name: 'after the end', scan: -1 },
    });
    expect(jpeg.scans).toHaveLength(1);
  });

  it('names fill bytes, and does not mind them', () => {
    const filled = file(SOI, [0xff, 0xff], [...whole.subarray(2)]);
    const jpeg = readJpeg(filled, { strict: true });
    expect(jpeg.segments[1]).toMatchObject({ start: 2, end: 4, name: 'fill bytes' });
    inOrder(jpeg);
  });

  it('takes the table in force at the first scan of a component', () => {
    const components = [
      [1, 0x11, 0],
      [2, 0x11, 0],
    ];
    const block = bits('00 0');
    const jpeg = readJpeg(
      file(
        ...[SOI, TABLES, frame(0xc1, 8, 8, components), scan([[1, 0]]), block],
        ...[quantisation(0, 9), scan([[2, 0]]), block, quantisation(0, 11), EOI],
      ),
      { strict: true },
    );
    expect(jpeg.components.map(({ table }) => table[0])).toEqual([7, 9]);
    expect(jpeg.quantisationTables).toHaveLength(3);
    expect(jpeg.colorSpace).toBe('unknown');
  });

  it('takes its height from DNL', () => {
    const data = bits(TWO_BLOCKS);
    const lines = segment(0xdc, 0, 13);
    const jpeg = readJpeg(file(SOI, TABLES, frame(0xc0, 8, 0, [[1, 0x11, 0]]), scan([[1, 0]]), data, lines, EOI), {
      strict: true,
    });
    expect(jpeg).toMatchObject({ width: 8, height: 13, heightFromDnl: 13 });
    expect(jpeg.components[0].coefficients[64]).toBe(-1);
  });

  it('goes by the standard tables where it has none', () => {
    const { bytes } = fixture('no-huffman-tables');
    const { huffmanTables } = readJpeg(bytes, { strict: true });
    expect(huffmanTables.map(({ kind, id, at }) => `${kind}${id} ${at}`)).toEqual([
      'dc0 -1',
      'ac0 -1',
      'dc1 -1',
      'ac1 -1',
    ]);
  });

  it('reads coefficients of 12 bits', () => {
    const tables = [...quantisation(0, 1), ...huffman('dc', 0, [1], [15]), ...huffman('ac', 0, [1, 1], [0x0e, 0])];
    const data = bits(`0 ${'1'.repeat(15)} 0 0${'0'.repeat(13)} 10`);
    const jpeg = readJpeg(file(SOI, tables, frame(0xc1, 8, 8, [[1, 0x11, 0]], 12), scan([[1, 0]]), data, EOI), {
      strict: true,
    });
    expect([...jpeg.components[0].coefficients.subarray(0, 2)]).toEqual([32767, -16383]);
  });
});

describe('so many scans', () => {
  it('are decoded as asked for, and all are listed', () => {
    const { bytes } = fixture('photograph-progressive');
    const scans = readJpeg(bytes).scans.length;
    const set = (count: number) =>
      readJpeg(bytes, { scans: count }).components.reduce(
        (sum, { coefficients }) => sum + coefficients.filter((value) => value !== 0).length,
        0,
      );
    expect(set(0)).toBe(0);
    expect(set(1)).toBeGreaterThan(0);
    expect(set(2)).toBeGreaterThan(set(1));
    expect(set(scans)).toBe(set(Infinity));
    expect(readJpeg(bytes, { scans: 1 }).scans).toHaveLength(scans);
  });

  it('give DC coefficients without their lowest bit from the first', () => {
    const { bytes } = fixture('photograph-progressive');
    const [first] = readJpeg(bytes, { scans: 1 }).components;
    const [whole] = readJpeg(bytes).components;
    for (let base = 0; base < whole.coefficients.length; base += 64) {
      expect(first.coefficients[base]).toBe((whole.coefficients[base] >> 1) << 1);
    }
  });
});
