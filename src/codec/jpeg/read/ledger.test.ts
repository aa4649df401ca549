import { describe, expect, it } from 'vitest';
import { fixtures } from '../fixtures/load';
import type { Jpeg, ScanLedger } from '../jpeg';
import { bits, EOI, file, frame, huffman, quantisation, scan, segment, SOI } from './handmade-jpeg';
import { readJpeg } from './read-jpeg';

const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** What the contract says the data's bits add up to. */
function accounted(ledger: ScanLedger): number {
  const rest = ledger.paddingBits + ledger.terminationBits + ledger.unreadBits;
  const bytes = 8 * (ledger.stuffingBytes + ledger.fillBytes) + 16 * ledger.restartMarkers;
  return rest + bytes + sum(ledger.components.map((component) => sum(component.bits)));
}

const ledgers = (jpeg: Jpeg): readonly ScanLedger[] => jpeg.ledger?.scans ?? [];

describe('the ledger of every fixture, sound or damaged', () => {
  it.each(fixtures().map((each) => [each.name, each.bytes] as const))('%s', (_, bytes) => {
    const plain = readJpeg(bytes);
    const jpeg = readJpeg(bytes, { ledger: true });
    expect(plain.ledger).toBeNull();
    expect(jpeg.components).toEqual(plain.components);
    expect(ledgers(jpeg)).toHaveLength(jpeg.scans.length);
    for (const [index, ledger] of ledgers(jpeg).entries()) {
      const { data, spectralStart, spectralEnd } = jpeg.scans[index];
      expect(accounted(ledger)).toBe(8 * (data.end - data.start));
      for (const component of ledger.components) {
        expect(sum(component.frequencyBits) + component.endOfBlockBits).toBe(sum(component.bits));
        if (component.dcBits !== undefined) expect(sum(component.dcBits)).toBe(component.frequencyBits[0]);
        if (spectralEnd === 0) expect(component.frequencyBits[0]).toBe(sum(component.bits));
        if (spectralStart > 0) expect(component.frequencyBits[0]).toBe(0);
      }
    }
  });

  it('leaves nothing unread in sound Huffman files', () => {
    const sound = fixtures().filter(({ answer }) => answer.damaged === undefined && !answer.arithmetic);
    for (const { name, bytes } of sound) {
      for (const { unreadBits, paddingBits, restartMarkers } of ledgers(readJpeg(bytes, { ledger: true }))) {
        expect([name, unreadBits]).toEqual([name, 0]);
        expect(paddingBits).toBeLessThanOrEqual(7 * (restartMarkers + 1));
      }
    }
  });

  it('has blocks begin where the one before ends, stuffed bytes apart', () => {
    const photograph = fixtures().find(({ name }) => name === 'photograph');
    if (photograph === undefined) throw new Error('no photograph');
    const jpeg = readJpeg(photograph.bytes, { ledger: true });
    const [{ components, stuffingBytes }] = ledgers(jpeg);
    const blocks = components.flatMap(({ at, bits: took }) => Array.from(at, (start, i) => ({ start, took: took[i] })));
    blocks.sort((a, b) => a.start - b.start);
    let slips = 0;
    for (const [index, { start, took }] of blocks.entries()) {
      const gap = index + 1 < blocks.length ? blocks[index + 1].start - start - took : 0;
      expect(gap % 8).toBe(0);
      expect(gap).toBeGreaterThanOrEqual(0);
      slips += gap / 8;
    }
    expect(blocks[0].start).toBe(0);
    expect(slips).toBe(stuffingBytes);
  });
});

describe('the ledger of a file made by hand', () => {
  const tables = [
    ...quantisation(0, 1),
    ...huffman('dc', 0, [0, 3, 1], [0, 1, 2, 3]),
    ...huffman('ac', 0, [1, 1, 1, 1], [0x00, 0x01, 0x21, 0xf0]),
  ];
  const grey = (width: number) => frame(0xc0, width, 8, [[1, 0x11, 0]]);

  it('charges each frequency with its bits', () => {
    // DC of size 2; +1 at index 1; sixteen zeros and +1 at index 20; end. Then a block of nothing.
    const data = bits('10 11  10 1  1110 110 1  0  00 0');
    const jpeg = readJpeg(file(SOI, tables, grey(16), scan([[1, 0]]), data, EOI), { ledger: true, strict: true });
    const [{ components, paddingBits }] = ledgers(jpeg);
    const [{ at, bits: took, dcBits, frequencyBits, endOfBlockBits }] = components;
    expect([...at]).toEqual([0, 16]);
    expect([...took]).toEqual([16, 3]);
    expect([...(dcBits ?? [])]).toEqual([4, 2]);
    // Natural indices: the zig-zag's 1 is 1, its 20 is 40.
    const charged = [...frequencyBits.entries()].filter(([, count]) => count > 0);
    expect(charged).toEqual([
      [0, 6],
      [1, 3],
      [40, 8],
    ]);
    expect([endOfBlockBits, paddingBits]).toEqual([2, 5]);
  });

  it('counts stuffing, restarts and fill, and positions with them', () => {
    const data = [...bits('00 0'), 0xff, 0xff, 0xd0, ...bits('110 111 0'), 0xff];
    const jpeg = readJpeg(file(SOI, tables, segment(0xdd, 0, 1), grey(16), scan([[1, 0]]), data, EOI), {
      ledger: true,
      strict: true,
    });
    const [ledger] = ledgers(jpeg);
    expect(ledger).toMatchObject({ stuffingBytes: 0, fillBytes: 2, restartMarkers: 1, paddingBits: 6, unreadBits: 0 });
    expect([...ledger.components[0].at]).toEqual([0, 32]);
  });

  it('puts down as unread what no block needs', () => {
    const jpeg = readJpeg(file(SOI, tables, grey(8), scan([[1, 0]]), bits('00 0'), [1, 2], EOI), { ledger: true });
    expect(ledgers(jpeg)[0]).toMatchObject({ paddingBits: 5, unreadBits: 16 });
    expect(jpeg.problems).toHaveLength(1);
  });
});
