/** What is refused, and why; metadata and colour; scripts; tables. */
import { describe, expect, test } from 'vitest';
import { fixture } from '../fixtures/load';
import type { CoefficientImage, JpegComponent } from '../jpeg';
import { JpegError } from '../jpeg-error';
import { readJpeg } from '../read/read-jpeg';
import { metadataSegments } from './metadata-segments';
import { randomImage } from './random-image';
import { writeJpeg } from './write-jpeg';
import type { ScanScript, WriteOptions } from './write-options';

const small = (precision = 8) =>
  randomImage({ seed: 2, width: 20, height: 20, precision, sampling: [[2, 1], [1, 1], [1, 1]] }); // prettier-ignore

const grey = () => randomImage({ seed: 2, width: 20, height: 20, precision: 8, sampling: [[1, 1]] });

const withComponent = (image: CoefficientImage, index: number, change: Partial<JpegComponent>): CoefficientImage => ({
  ...image,
  components: image.components.map((component, at) => (at === index ? { ...component, ...change } : component)),
});

function refusal(image: CoefficientImage, options?: WriteOptions): string {
  try {
    writeJpeg(image, options);
  } catch (error) {
    if (error instanceof JpegError && error.kind === 'unwritable') return error.message;
    throw error;
  }
  return 'written';
}

function set(image: CoefficientImage, component: number, index: number, value: number): CoefficientImage {
  const coefficients = image.components[component].coefficients.slice();
  coefficients[index] = value;
  return withComponent(image, component, { coefficients });
}

describe('coefficients out of range', () => {
  const zeros = (precision: number) => {
    const image = small(precision);
    image.components.forEach(({ coefficients }) => coefficients.fill(0));
    return image;
  };
  const columns = small().components[1].blockColumns;
  const block = 64 * (columns + 1);

  test.each(['baseline', 'progressive'] as const)('%s: the largest is written, one more refused', (process) => {
    for (const [precision, dc, ac] of [
      [8, 2047, 1023],
      [12, 32767, 16383],
    ]) {
      // prettier-ignore
      const image = zeros(precision);
      for (const sign of [1, -1]) {
        expect(refusal(set(image, 1, block, sign * dc), { process })).toBe('written');
        expect(refusal(set(image, 1, block + 10, sign * ac), { process })).toBe('written');
        expect(refusal(set(image, 1, block + 10, sign * (ac + 1)), { process })).toContain(
          `coefficient 10 (${sign * (ac + 1)}) of component 1, block 1, 1`,
        );
      }
    }
    expect(refusal(set(zeros(8), 1, block, 2048), { process })).toBe(
      'the DC coefficient, 2048 from the one before, of component 1, block 1, 1 does not fit in 11 bits',
    );
  });

  test('are written where that is asked for, and read back', () => {
    const image = set(set(zeros(8), 1, block + 63, -32767), 1, block, 30000);
    expect(refusal(image)).not.toBe('written');
    for (const process of ['baseline', 'progressive'] as const) {
      const back = readJpeg(writeJpeg(image, { process, outOfRange: 'write' }));
      expect(back.components[1].coefficients).toEqual(image.components[1].coefficients);
    }
  });
});

describe('what a header cannot say', () => {
  const image = small();
  const short = image.components[0].coefficients.subarray(64);
  const cases: [string, CoefficientImage, WriteOptions?][] = [
    ['a picture of 70000 × 20', { ...image, width: 70000 }],
    ['samples of 10 bits', { ...image, precision: 10 }],
    ['0 components', { ...image, components: [] }],
    ['sampling factors 5 × 1', withComponent(image, 0, { horizontal: 5 })],
    ['id 256', withComponent(image, 0, { id: 256 })],
    ['components 0 and 2 have the same id', withComponent(image, 2, { id: 1 })],
    ['component 1: blocks in a row 9', withComponent(image, 1, { blockColumns: 9 })],
    ['component 0: number of coefficients', withComponent(image, 0, { coefficients: short })],
    ['step 0 of its quantisation table is 0', withComponent(image, 0, { table: new Uint16Array(64) })],
    ['a restart interval of 65536', image, { restartInterval: 65536 }],
    ['no end-of-band runs', image, { process: 'progressive', huffman: 'standard' }],
    ['samples of 8 bits, not of 12', small(12), { huffman: 'standard' }],
    ['metadata 1 is not a whole', image, { metadata: [Uint8Array.of(0xff, 0xe1, 0, 9, 1)] }],
    ['metadata 1 is not a whole', image, { metadata: [Uint8Array.of(0xff, 0xdb, 0, 2)] }],
  ];
  test.each(cases)('%s', (reason, wrong, options) => {
    expect(refusal(wrong, options)).toContain(reason);
  });
});

describe('scripts of scans', () => {
  const scan = (components: number[], band: [number, number], planes: [number, number]): ScanScript => ({
    components,
    spectralStart: band[0],
    spectralEnd: band[1],
    approximationHigh: planes[0],
    approximationLow: planes[1],
  });
  const dc = scan([0], [0, 0], [0, 0]);
  const ac = scan([0], [1, 63], [0, 0]);

  test('one of the caller’s is followed', () => {
    const image = grey();
    const scans = [
      scan([0], [0, 0], [0, 2]),
      scan([0], [1, 9], [0, 3]),
      scan([0], [0, 0], [2, 1]),
      scan([0], [10, 63], [0, 0]),
      scan([0], [1, 9], [3, 2]),
      scan([0], [1, 9], [2, 1]),
      scan([0], [0, 0], [1, 0]),
      scan([0], [1, 9], [1, 0]),
    ];
    const back = readJpeg(writeJpeg(image, { process: 'progressive', scans }), { strict: true });
    expect(back.scans.map(({ spectralEnd }) => spectralEnd)).toEqual(scans.map(({ spectralEnd }) => spectralEnd));
    expect(back.components[0].coefficients).toEqual(image.components[0].coefficients);
  });

  const wrong: [string, readonly ScanScript[]][] = [
    ['zig-zag index 1 is left out', [dc]],
    ['zig-zag index 0 is left out or unfinished', [scan([0], [0, 0], [0, 1]), ac]],
    ['AC coefficients before the DC', [ac, dc]],
    ['writes zig-zag index 5 once more', [dc, ac, scan([0], [5, 5], [0, 0])]],
    ['refinement is one at a time', [dc, scan([0], [1, 63], [0, 2]), scan([0], [1, 63], [2, 0])]],
    ['where 2 was the last', [dc, scan([0], [1, 63], [0, 2]), scan([0], [1, 63], [1, 0])]],
    ['the band 0–5', [scan([0], [0, 5], [0, 0])]],
    ['a component 3 that is not there', [scan([3], [0, 0], [0, 0])]],
  ];
  test.each(wrong)('refused: %s', (reason, scans) => {
    expect(refusal(grey(), { process: 'progressive', scans })).toContain(reason);
  });

  test('refused: more than one component with AC, out of order, too large an MCU, a band in a sequential file', () => {
    const image = small();
    const all = scan([0, 1, 2], [0, 0], [0, 0]);
    const progressive = (scans: ScanScript[]) => refusal(image, { process: 'progressive', scans });
    expect(progressive([all, scan([0, 1], [1, 63], [0, 0])])).toContain('more than one component');
    expect(progressive([scan([1, 0], [0, 0], [0, 0])])).toContain('rising order');
    expect(refusal(image, { scans: [all] })).toContain('a sequential scan has 0–63');
    const wide = randomImage({ seed: 1, width: 8, height: 8, precision: 8, sampling: [[4, 4], [1, 1]] }); // prettier-ignore
    expect(refusal(wide, { scans: [scan([0, 1], [0, 63], [0, 0])] })).toContain('17 blocks in an MCU');
  });
});

describe('metadata', () => {
  const names = (bytes: Uint8Array) => readJpeg(bytes).segments.map(({ name }) => name);
  const text = (segments: readonly Uint8Array[]) => segments.map((segment) => Buffer.from(segment).toString('latin1'));

  test('is kept as it is, or chosen, or left out', () => {
    const read = readJpeg(fixture('exif').bytes);
    const all = metadataSegments(read);
    expect(text(all).some((segment) => segment.includes('Exif'))).toBe(true);
    const back = readJpeg(writeJpeg(read, { metadata: all }));
    expect(metadataSegments(back)).toEqual(all);
    const exif = metadataSegments(read, ({ name }) => name === 'APP1');
    expect(names(writeJpeg(read, { metadata: exif })).filter((name) => name.startsWith('APP'))).toEqual(['APP1']);
    expect(metadataSegments(read, 'none')).toEqual([]);
    expect(names(writeJpeg(read)).filter((name) => name.startsWith('APP'))).toEqual(['APP0']);
  });

  test('of every colour space the usual marker says which it is', () => {
    for (const name of ['grey', 'rgb', 'rgb-by-ids', 'cmyk', 'ycck', 'four-without-a-word', 'ycbcr-without-a-word']) {
      const read = readJpeg(fixture(name).bytes);
      for (const metadata of [undefined, metadataSegments(read), [Uint8Array.of(0xff, 0xfe, 0, 3, 65)]]) {
        const back = readJpeg(writeJpeg(read, metadata === undefined ? {} : { metadata }));
        expect([name, back.colorSpace, back.inverted]).toEqual([name, read.colorSpace, read.inverted]);
      }
    }
  });

  test('that would change the colours gives way', () => {
    const rgb = readJpeg(fixture('rgb').bytes);
    const ycbcr = readJpeg(fixture('photograph').bytes);
    const jfif = metadataSegments(ycbcr);
    expect(readJpeg(writeJpeg(rgb, { metadata: jfif })).colorSpace).toBe('rgb');
    const adobe = metadataSegments(rgb);
    expect(readJpeg(writeJpeg(ycbcr, { metadata: adobe })).colorSpace).toBe('ycbcr');
  });
});

describe('frame and tables', () => {
  const frameOf = (bytes: Uint8Array) => readJpeg(bytes).segments.find(({ name }) => name.startsWith('SOF'))?.name;

  test('SOF0 where a baseline decoder can follow, else SOF1; SOF2 for progressive', () => {
    const image = small();
    expect(frameOf(writeJpeg(image))).toBe('SOF0');
    expect(frameOf(writeJpeg(small(12)))).toBe('SOF1');
    const wide = withComponent(image, 0, { table: new Uint16Array(64).fill(256) });
    expect(frameOf(writeJpeg(wide))).toBe('SOF1');
    expect(frameOf(writeJpeg(image, { process: 'progressive' }))).toBe('SOF2');
  });

  test('two tables of one destination are told apart', () => {
    const image = withComponent(small(), 2, { tableId: 0, table: new Uint16Array(64).fill(9) });
    const back = readJpeg(writeJpeg(image));
    expect(back.components.map(({ table }) => table[0])).toEqual([3, 7, 9]);
    expect(new Set(back.components.map(({ tableId }) => tableId)).size).toBe(3);
  });

  test('restart markers come at every interval but the last', () => {
    const back = readJpeg(writeJpeg(grey(), { restartInterval: 2 }));
    expect(back.scans[0]).toMatchObject({ restartInterval: 2, restarts: 4 });
  });
});
