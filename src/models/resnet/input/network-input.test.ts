import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodePixels, toPixels, type CoefficientImage, type Subsampling } from '../../../codec/jpeg';
import { fixture } from '../../../codec/jpeg/fixtures/load';
import { readJpeg } from '../../../codec/jpeg';
import { createRandom } from '../../../math/random';
import { inputPixels, inputPlane } from './input-pixels';
import { INPUT_LENGTH, networkInput, readsDirectly, refusal } from './network-input';
import { formulaImage } from './testing';

interface Golden {
  readonly cases: readonly {
    readonly subsampling: string;
    readonly down: number;
    readonly across: number;
    readonly squares: readonly number[];
    readonly every37th: readonly number[];
  }[];
}

const golden = JSON.parse(readFileSync(new URL('golden/network-input.json', import.meta.url), 'utf8')) as Golden;

const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - b[i])),
    a.length === b.length ? 0 : Infinity,
  );

describe('the input of a network', () => {
  it.each(golden.cases)('is what training/ sees, $subsampling', ({ down, across, squares, every37th }) => {
    const input = networkInput(formulaImage(down, across));
    const kept = input.filter((_, i) => i % 37 === 0);
    expect(largestDifference(kept, every37th)).toBeLessThan(1e-3);
    squares.forEach((expected, channel) => {
      const sum = input.subarray(1024 * channel, 1024 * (channel + 1)).reduce((total, v) => total + v * v, 0);
      expect(Math.abs(sum / expected - 1)).toBeLessThan(1e-6);
    });
  });

  it('has a golden that another sampling does not meet', () => {
    const input = networkInput(formulaImage(2, 1)).filter((_, i) => i % 37 === 0);
    const other = golden.cases.find(({ subsampling }) => subsampling === '422');
    expect(largestDifference(input, other?.every37th ?? [])).toBeGreaterThan(1);
  });

  it('puts each picture of a batch in its place and leaves the others', () => {
    const out = new Float32Array(3 * INPUT_LENGTH).fill(-7);
    const image = formulaImage(2, 2);
    networkInput(image, out, 3, 1);
    const alone = networkInput(image);
    for (let channel = 0; channel < 3; channel++) {
      const plane = out.subarray(3072 * channel, 3072 * (channel + 1));
      expect(plane.subarray(0, 1024).every((v) => v === -7)).toBe(true);
      expect(plane.subarray(1024, 2048)).toEqual(alone.subarray(1024 * channel, 1024 * (channel + 1)));
      expect(plane.subarray(2048).every((v) => v === -7)).toBe(true);
    }
  });

  it('gives a grey file no colour, also in a used buffer', () => {
    const out = new Float32Array(INPUT_LENGTH).fill(9);
    networkInput(formulaImage(1, 1, 1, 'grey'), out);
    expect(out.subarray(1024).every((v) => v === 0)).toBe(true);
    expect(out.subarray(0, 1024).some((v) => v !== 0)).toBe(true);
  });

  it('reads luma that is written with factors above 1 alone', () => {
    const image = formulaImage(1, 1);
    const doubled: CoefficientImage = {
      ...image,
      components: image.components.map((component) => ({ ...component, horizontal: 2, vertical: 2 })),
    };
    expect(networkInput(doubled)).toEqual(networkInput(image));
  });

  it('brings red, green and blue to luma and chroma', () => {
    const input = networkInput(formulaImage(1, 1, 3, 'rgb'));
    const [red, green, blue] = [0, 1, 2].map((c) =>
      networkInput(formulaImage(1, 1)).subarray(1024 * c, 1024 * (c + 1)),
    );
    const i = 65;
    expect(input[i]).toBeCloseTo(0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i], 3);
    expect(input[2048 + i]).toBeCloseTo((red[i] - input[i]) / 1.402, 3);
    expect(input[1024 + i]).toBeCloseTo((blue[i] - input[i]) / 1.772, 3);
  });

  it('takes 12 bits for sixteenths of 8', () => {
    const image = formulaImage(2, 2);
    const eight = networkInput(image);
    const twelve = networkInput({ ...image, precision: 12 });
    expect(
      largestDifference(
        twelve,
        eight.map((v) => v / 16),
      ),
    ).toBeLessThan(1e-6);
  });

  it('agrees with the decoder where nothing is subsampled', () => {
    const random = createRandom(4);
    const rgba = Uint8ClampedArray.from({ length: 4096 }, (_, i) => 128 + 60 * Math.sin(i / 90) + 20 * random.next());
    const image = encodePixels({ width: 32, height: 32, rgba }, { quality: 90, subsampling: '444' });
    const shown = inputPixels(networkInput(image));
    expect(largestDifference(shown, toPixels(image).rgba)).toBeLessThanOrEqual(2);
  });

  it.each(['422', '420', '440', '411'] satisfies Subsampling[])(
    'raises chroma without moving it, %s',
    (subsampling) => {
      // A slow wave: every method of enlarging must give nearly the same.
      const wave = (i: number) => 128 + 90 * Math.sin(((i >> 2) % 32) / 9 + (i >> 7) / 7);
      const rgba = Uint8ClampedArray.from({ length: 4096 }, (_, i) => (i % 4 === 0 ? wave(i) : 128));
      const decoded = (s: Subsampling) =>
        inputPlane(networkInput(encodePixels({ width: 32, height: 32, rgba }, { quality: 100, subsampling: s })), 2);
      expect(largestDifference(decoded(subsampling), decoded('444'))).toBeLessThan(9);
    },
  );

  it('has the mean of the chroma block in the means of the blocks it becomes', () => {
    const image = formulaImage(2, 2);
    const { coefficients, table } = image.components[1];
    const input = networkInput(image);
    const means = [0, 64, 256, 320].reduce((sum, at) => sum + input[1024 + at], 0) / 4;
    expect(means).toBeCloseTo(coefficients[0] * table[0], 3);
  });
});

describe('what is refused', () => {
  it.each([
    ['33×32', { ...formulaImage(2, 2), width: 33 }, 'it has 33×32 pixels, and the network reads 32×32'],
    ['CMYK', formulaImage(1, 1, 4, 'cmyk'), 'its colours are CMYK, not YCbCr, RGB or grey'],
    ['two components', formulaImage(1, 1, 2, 'unknown'), 'its colours are of an unknown kind, not YCbCr, RGB or grey'],
  ])('%s, with one sentence', (_, image, why) => {
    expect(refusal(image)).toBe(why);
    expect(readsDirectly(image)).toBe(false);
    expect(() => networkInput(image)).toThrow(`This JPEG cannot be read as coefficients: ${why}.`);
  });

  it('thirds, which no matrix is made for', () => {
    const image = readJpeg(fixture('baseline-3x1').bytes);
    expect(refusal({ ...image, width: 32, height: 32 })).toBe('it is subsampled by something else than 1, 2 or 4');
  });

  it('a buffer of another size', () => {
    expect(() => networkInput(formulaImage(2, 2), new Float32Array(5))).toThrow('Room for 5 numbers at place 0');
  });
});
