import { describe, expect, it } from 'vitest';
import { fixture } from '../fixtures/load';
import type { Jpeg } from '../jpeg';
import { readJpeg } from '../read/read-jpeg';
import { blockBits } from './block-bits';
import { bitsByCoefficient, blockCodes } from './block-codes';

const read = (name: string): Jpeg => readJpeg(fixture(name).bytes, { ledger: true });

/** Blocks that stand in the picture, a few dozen of each component. */
function* someBlocks(jpeg: Jpeg): Generator<{ component: number; block: number }> {
  for (const [component, { blockRows, blockColumns }] of jpeg.components.entries()) {
    const blocks = blockRows * blockColumns;
    const step = Math.max(1, Math.floor(blocks / 60));
    for (let block = 0; block < blocks; block += step) yield { component, block };
  }
}

describe.each([
  'photograph',
  'quality-100',
  'photograph-optimised',
  'photograph-restart-1',
  'baseline-mixed',
  'type-420',
])('codes of %s', (name) => {
  const jpeg = read(name);

  it('are exactly the bits of the block, and say its coefficients', () => {
    let blocks = 0;
    for (const { component, block } of someBlocks(jpeg)) {
      const [scanBits, ...more] = blockBits(jpeg, component, block);
      expect(more).toEqual([]);
      const codes = blockCodes(jpeg, component, scanBits);
      if (!codes) throw new Error(`no codes for block ${block} of component ${component}`);
      expect(codes.map(({ code, appended }) => code + appended).join('')).toBe(scanBits.bits);
      const said = new Int16Array(64);
      for (const { kind, index, value } of codes) if (kind === 'ac') said[index] = value;
      const coefficients = jpeg.components[component].coefficients.slice(64 * block, 64 * block + 64);
      coefficients[0] = 0;
      expect(said).toEqual(coefficients);
      blocks++;
    }
    expect(blocks).toBeGreaterThan(50);
  });

  it('have the lengths that the ledger gives', () => {
    for (const { component, block } of someBlocks(jpeg)) {
      const [{ scan, bits }] = blockBits(jpeg, component, block);
      const entry = jpeg.ledger?.scans[scan].components.find((candidate) => candidate.component === component);
      expect(bits).toHaveLength(entry?.bits[block] ?? -1);
    }
  });
});

it('adds up to the block without its end', () => {
  const jpeg = read('photograph');
  for (const { component, block } of someBlocks(jpeg)) {
    const [scanBits] = blockBits(jpeg, component, block);
    const codes = blockCodes(jpeg, component, scanBits) ?? [];
    const spent = bitsByCoefficient(codes).reduce((sum, bits) => sum + bits, 0);
    const end = codes.find(({ kind }) => kind === 'end')?.code.length ?? 0;
    expect(spent + end).toBe(scanBits.bits.length);
  }
});

it('has one entry for every scan of a progressive file, and no codes', () => {
  const jpeg = read('photograph-progressive');
  const scans = blockBits(jpeg, 0, 0);
  expect(scans.map(({ scan }) => scan)).toEqual(
    jpeg.scans.flatMap(({ components }, scan) => (components.some(({ component }) => component === 0) ? [scan] : [])),
  );
  expect(blockCodes(jpeg, 0, scans[0])).toBeNull();
});

it('asks for a ledger', () => {
  expect(() => blockBits(readJpeg(fixture('photograph').bytes), 0, 0)).toThrow('without its ledger');
});
