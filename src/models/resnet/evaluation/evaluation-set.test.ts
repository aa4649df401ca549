import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dataBytes, hasData } from '../../../codec/jpeg/corpus/shared-data';
import { encodePixels, writeJpeg } from '../../../codec/jpeg';
import { inputFile, inputPlane, networkInput } from '../input';
import { formulaImage } from '../input/testing';
import { CIFAR_10 } from './class-names';
import { EvaluationError } from './evaluation-error';
import { openEvaluationSet, type EvaluationPicture } from './evaluation-set';

const JPEG = inputFile(formulaImage(2, 2));

const zip = (files: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { level }]])));

const open = (bytes: Uint8Array): EvaluationPicture[] => [...openEvaluationSet(bytes, CIFAR_10).pictures()];

const labels = (pictures: readonly EvaluationPicture[]): string[] =>
  pictures.map(({ name, label }) => `${name}: ${CIFAR_10[label]}`).sort();

describe('a zip of class/….jpg', () => {
  it.each([0, 6] as const)('gives each file with its class, deflate level %i', (level) => {
    const pictures = open(zip({ 'cat/1.jpg': JPEG, 'frog/2.JPEG': JPEG, 'cat/readme.txt': JPEG }, level));
    expect(labels(pictures)).toEqual(['cat/1.jpg: cat', 'frog/2.JPEG: frog']);
    for (const { image } of pictures) {
      expect(image && networkInput(image)).toEqual(networkInput(formulaImage(2, 2)));
    }
  });

  it('knows other names for the same things', () => {
    const files = ['Aeroplane', 'cars', 'lorry', 'Boats', 'deer'].map((name) => [`x/${name}/a.jpg`, JPEG]);
    expect(labels(open(zip(Object.fromEntries(files) as Record<string, Uint8Array>)))).toEqual([
      'x/Aeroplane/a.jpg: airplane',
      'x/Boats/a.jpg: ship',
      'x/cars/a.jpg: automobile',
      'x/deer/a.jpg: deer',
      'x/lorry/a.jpg: truck',
    ]);
  });

  it('reads test/ alone where there is train/ too', () => {
    const set = openEvaluationSet(
      zip({ 'data/train/cat/1.jpg': JPEG, 'data/test/dog/1.jpg': JPEG, 'data/test/cat/2.jpg': JPEG }),
      CIFAR_10,
    );
    expect([set.count, set.note]).toEqual([2, 'Of train/ and test/, the 2 pictures of test/ were read.']);
    expect(labels([...set.pictures()])).toEqual(['data/test/cat/2.jpg: cat', 'data/test/dog/1.jpg: dog']);
    expect(open(zip({ 'train/cat/1.jpg': JPEG }))).toHaveLength(1);
  });

  it('mixes the classes, the same way every time', () => {
    const names = CIFAR_10.flatMap((name) => Array.from({ length: 12 }, (_, i) => `${name}/${i}.jpg`));
    const pictures = open(zip(Object.fromEntries(names.map((name) => [name, JPEG]))));
    const reversed = open(zip(Object.fromEntries(names.toReversed().map((name) => [name, JPEG]))));
    expect(pictures.map(({ name }) => name)).toEqual(reversed.map(({ name }) => name));
    expect(new Set(pictures.slice(0, 30).map(({ label }) => label)).size).toBeGreaterThan(6);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(120);
  });

  it('brings other sizes to 32×32', () => {
    const rgba = new Uint8ClampedArray(4 * 90 * 60).map((_, i) => (i % 4 === 0 ? 200 : 90));
    const large = writeJpeg(encodePixels({ width: 90, height: 60, rgba }, { quality: 90 }));
    const [{ image }] = open(zip({ 'ship/1.jpg': large }));
    expect(image).toMatchObject({ width: 32, height: 32 });
    const luma = image && inputPlane(networkInput(image), 0);
    expect(luma?.[500]).toBeCloseTo(0.299 * 200 + 0.701 * 90, -0.7);
  });

  it('goes on behind a file that is broken, and says what it was', () => {
    const pictures = open(
      zip({ 'cat/1.jpg': JPEG, 'cat/2.jpg': JPEG.subarray(0, 200), 'cat/3.jpg': new Uint8Array(40) }),
    );
    const problems = pictures.filter(({ image }) => image === null);
    expect(pictures).toHaveLength(3);
    expect(problems).toHaveLength(2);
    for (const { problem } of problems)
      expect(problem).toMatch(/^“cat\/[23].jpg” in the archive is no sound JPEG: .*\.$/);
  });

  it('ignores what other systems leave behind', () => {
    expect(open(zip({ '__MACOSX/cat/._1.jpg': JPEG, 'cat/.x.jpg': JPEG, 'cat/1.jpg': JPEG }))).toHaveLength(1);
  });
});

describe('refused, each with one sentence', () => {
  const refusal = (bytes: Uint8Array, classes = CIFAR_10): string => {
    try {
      openEvaluationSet(bytes, classes);
    } catch (error) {
      if (error instanceof EvaluationError) return error.message;
      throw error;
    }
    return '';
  };

  it('folders that name no class', () => {
    expect(refusal(zip({ 'cow/1.jpg': JPEG, 'sheep/1.jpg': JPEG, 'cat/1.jpg': JPEG }))).toBe(
      'The folders “cow” and “sheep” are named after no class of this network; its classes are “airplane”, “automobile”, “bird”, “cat”, “deer”, “dog”, “frog”, “horse”, “ship” and “truck”.',
    );
    expect(refusal(zip({ 'cow/1.jpg': JPEG }))).toMatch(/^The folder “cow” is named after no class/);
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'The file is empty.'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'unpack it and drop test_batch.bin'],
    ['pictures without folders', zip({ '1.jpg': JPEG }), 'holds no .jpg file in a folder'],
    ['pictures of another kind', zip({ 'cat/1.png': JPEG }), 'holds no .jpg file in a folder'],
    ['CIFAR-100', new Uint8Array(2 * 3074), 'This is CIFAR-100, of 100 classes, and this network has 10: “airplane”'],
    ['any other file', new Uint8Array(5000), 'The file, of 5000 bytes, is neither a zip of class/….jpg nor'],
  ])('%s', (_, bytes, sentence) => {
    expect(refusal(bytes)).toContain(sentence);
    expect(refusal(bytes)).toMatch(/^[A-Z].*\.$/);
  });

  it('CIFAR-10 for a network of other classes', () => {
    expect(refusal(new Uint8Array(3073), ['cat', 'dog', 'rose'])).toMatch(
      /no class for “airplane”, “automobile”, “bird”/,
    );
  });
});

describe('CIFAR’s binary records', () => {
  const records = Uint8Array.from({ length: 3 * 3073 }, (_, i) => (i % 3073 === 0 ? [3, 12, 9][i / 3073] : 0));
  // Record 1: red falls from left to right, green from top to bottom.
  for (let i = 0; i < 1024; i++) {
    records[1 + i] = 8 * (i % 32);
    records[1 + 1024 + i] = 8 * (i >> 5);
  }
  const set = openEvaluationSet(records, CIFAR_10);

  it('are labelled pictures, encoded as the networks know them', () => {
    expect(set.count).toBe(3);
    expect(set.note).toContain('encoded as JPEG at quality 75, 4:2:0');
    const [first, second, third] = set.pictures();
    expect([first.label, third.label]).toEqual([3, 9]);
    expect(second).toMatchObject({ image: null, problem: 'Label 12 of record 2 stands for no class.' });
    const luma = first.image && inputPlane(networkInput(first.image), 0);
    expect(luma?.[31]).toBeCloseTo(0.299 * 248, -1);
    expect(luma?.[31 * 32]).toBeCloseTo(0.587 * 248, -1);
  });

  it('find their classes by name, whatever order a network has them in', () => {
    const [first] = openEvaluationSet(records, CIFAR_10.toReversed()).pictures();
    expect(first.label).toBe(6);
  });

  it('of CIFAR-100 serve a network of a hundred classes: the fine label', () => {
    const hundred = Uint8Array.from({ length: 3074 }, (_, i) => [5, 77][i] ?? 128);
    const classes = Array.from({ length: 100 }, (_, i) => `class ${i}`);
    const [first] = openEvaluationSet(hundred, classes).pictures();
    expect(first.label).toBe(77);
  });
});

describe('CIFAR-10 as JPEG', () => {
  const file = 'cifar10-jpeg-q75.zip';
  it.skipIf(!hasData(file))('is its test set, a thousand of each class (needs WAVELOUPE_DATA with the zip)', () => {
    const set = openEvaluationSet(dataBytes(file), CIFAR_10);
    expect([set.count, set.note]).toEqual([10_000, 'Of train/ and test/, the 10000 pictures of test/ were read.']);
    const first: EvaluationPicture[] = [];
    for (const picture of set.pictures()) {
      first.push(picture);
      if (first.length === 200) break;
    }
    for (const { name, label, image } of first) {
      expect(name.split('/')[1]).toBe(CIFAR_10[label]);
      expect(image).toMatchObject({ width: 32, height: 32 });
    }
    expect(new Set(first.map(({ label }) => label)).size).toBe(10);
  });
});
