/** What is written reads back, bit for bit: random images in every form, and every fixture. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coefficientSum, fixtures, soundFixtures, twelveBitFixtures } from '../fixtures/load';
import type { CoefficientImage, JpegComponent } from '../jpeg';
import { readJpeg } from '../read/read-jpeg';
import jpegtranSizes from './jpegtran-sizes.json';
import { metadataSegments } from './metadata-segments';
import { randomImage } from './random-image';
import { writeJpeg } from './write-jpeg';
import type { WriteOptions } from './write-options';

const factor = fc.integer({ min: 1, max: 4 });
const images = fc
  .record({
    seed: fc.nat(),
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 70 }),
    precision: fc.constantFrom(8, 12),
    sampling: fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 4 }),
  })
  .map(randomImage);

const wellFormed: fc.Arbitrary<WriteOptions> = fc.record({
  process: fc.constantFrom('baseline', 'progressive'),
  restartInterval: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
});

/** A sum over the coefficients of the blocks that hold samples. */
function shown(component: JpegComponent): string {
  const rows = Math.ceil(component.height / 8);
  const length = 64 * Math.ceil(component.width / 8);
  const out = new Int16Array(rows * length);
  for (let row = 0; row < rows; row++) {
    const start = 64 * row * component.blockColumns;
    out.set(component.coefficients.subarray(start, start + length), row * length);
  }
  return coefficientSum(out);
}

function mcuBlocks({ components }: CoefficientImage): number {
  return components.reduce((sum, { horizontal, vertical }) => sum + horizontal * vertical, 0);
}

describe('random images', () => {
  test('read back the same, whatever the process, sampling, precision and restarts', () => {
    fc.assert(
      fc.property(images, wellFormed, (image, options) => {
        const back = readJpeg(writeJpeg(image, options), { strict: true });
        const { width, height, precision, colorSpace, inverted } = image;
        expect(back).toMatchObject({ width, height, precision, colorSpace, inverted });
        expect(back.components.map(shown)).toEqual(image.components.map(shown));
        expect(back.components.map(({ table }) => table)).toEqual(image.components.map(({ table }) => table));
        if (options.process === 'baseline' && image.components.length > 1 && mcuBlocks(image) <= 10) {
          // All in one scan: the padding comes back too.
          expect(back.scans).toHaveLength(1);
          const all = (list: readonly JpegComponent[]) => list.map(({ coefficients }) => coefficientSum(coefficients));
          expect(all(back.components)).toEqual(all(image.components));
        }
      }),
      { numRuns: 250 },
    );
  });

  test('read back the same with the standard tables', () => {
    const small = images.filter(({ precision }) => precision === 8);
    fc.assert(
      fc.property(small, (image) => {
        const back = readJpeg(writeJpeg(image, { huffman: 'standard' }), { strict: true });
        expect(back.components.map(shown)).toEqual(image.components.map(shown));
      }),
      { numRuns: 60 },
    );
  });

  test('in a progressive file padding keeps its DC coefficients', () => {
    const image = randomImage({
      seed: 4,
      width: 17,
      height: 9,
      precision: 8,
      sampling: [
        [2, 2],
        [1, 1],
        [1, 1],
      ],
    });
    const back = readJpeg(writeJpeg(image, { process: 'progressive' }), { strict: true });
    const dc = ({ coefficients }: JpegComponent) => coefficients.filter((_, index) => index % 64 === 0);
    expect(back.components.map(dc)).toEqual(image.components.map(dc));
  });

  test('end-of-band runs of more than 32767 blocks are told in two', () => {
    const side = 8 * 260;
    const image = randomImage({ seed: 1, width: side, height: side, precision: 8, sampling: [[1, 1]] });
    const [{ coefficients }] = image.components;
    coefficients.fill(0);
    coefficients[coefficients.length - 1] = 3;
    const back = readJpeg(writeJpeg(image, { process: 'progressive' }), { strict: true });
    expect(back.components.map(shown)).toEqual(image.components.map(shown));
  });
});

describe('fixtures', () => {
  const forms: [string, WriteOptions][] = [
    ['sequential', {}],
    ['restarts', { restartInterval: 4 }],
    ['progressive', { process: 'progressive' }],
  ];

  test.each(forms)('libjpeg’s coefficients come through a %s file', (_, options) => {
    for (const { name, bytes, answer } of soundFixtures()) {
      const back = readJpeg(writeJpeg(readJpeg(bytes), options), { strict: true });
      const sums = back.components.map(({ coefficients }) => coefficientSum(coefficients));
      if (options.process !== 'progressive') expect([name, sums]).toEqual([name, answer.coefficients]);
      expect([name, back.colorSpace]).toEqual([name, answer.colorSpace]);
    }
  });

  test('every file that can be read can be written, damaged or not, in 8 bits or in 12', () => {
    for (const { name, bytes } of [...fixtures(), ...twelveBitFixtures()]) {
      const read = readJpeg(bytes);
      for (const process of ['baseline', 'progressive'] as const) {
        const written = writeJpeg(read, { process, metadata: metadataSegments(read), outOfRange: 'write' });
        const back = readJpeg(written, { strict: true });
        expect([name, back.components.map(shown)]).toEqual([name, read.components.map(shown)]);
        const { colorSpace, inverted } = read;
        expect([name, back]).toMatchObject([name, { colorSpace, inverted }]);
      }
    }
  });

  test('files are no larger than jpegtran’s, two bytes of padding apart', () => {
    let [ours, theirs] = [0, 0];
    for (const { name, bytes } of soundFixtures()) {
      const sizes = Object.entries(jpegtranSizes).find(([other]) => other === name)?.[1];
      if (sizes === undefined) continue;
      const read = readJpeg(bytes);
      const written = [writeJpeg(read).length, writeJpeg(read, { process: 'progressive' }).length];
      written.forEach((length, index) => {
        ours += length;
        theirs += sizes[index];
        // Three blocks' DC codes at most differ in these small pictures; jpegtran writes the same marker for colour.
        // jpegtran makes padding up anew, such that it costs next to nothing; here it is kept.
        expect(length - sizes[index], name).toBeLessThanOrEqual(2);
      });
    }
    expect(ours).toBeLessThanOrEqual(theirs);
  });
});
