/** libjpeg-turbo's programs, where they are installed, take what is written without a warning. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { coefficientSum } from '../fixtures/load';
import type { CoefficientImage } from '../jpeg';
import { readJpeg } from '../read/read-jpeg';
import { randomImage, type RandomImage } from './random-image';
import { writeJpeg } from './write-jpeg';
import type { WriteOptions } from './write-options';

const installed = spawnSync('jpegtran', ['-version']).error === undefined;

const samplings: RandomImage['sampling'][] = [
  [[1, 1]],
  [[2, 2], [1, 1], [1, 1]],
  [[2, 1], [1, 1], [1, 1]],
  [[1, 1], [2, 2], [1, 2]],
  [[2, 2], [1, 1], [1, 1], [2, 2]],
  [[4, 2], [2, 2], [1, 1]],
]; // prettier-ignore

const forms: WriteOptions[] = [
  {},
  { huffman: 'standard' },
  { process: 'progressive' },
  { restartInterval: 3 },
  { process: 'progressive', restartInterval: 5 },
];

const sums = ({ components }: CoefficientImage) => components.map(({ coefficients }) => coefficientSum(coefficients));

test.skipIf(!installed)('jpegtran and djpeg read every form (needs libjpeg-turbo’s programs)', () => {
  samplings.forEach((sampling, seed) => {
    for (const form of forms) {
      // Whole MCUs: jpegtran makes padding up anew.
      const image = randomImage({ seed, width: 96, height: 64, precision: 8, sampling });
      const input = writeJpeg(image, form);
      const picture = spawnSync('djpeg', ['-strict'], { input });
      expect([picture.stderr.toString(), picture.status]).toEqual(['', 0]);
      // jpegtran writes one scan, whatever it reads.
      if (sampling.reduce((blocks, [across, down]) => blocks + across * down, 0) > 10) continue;
      const copy = spawnSync('jpegtran', ['-strict', '-copy', 'all', '-arithmetic'], { input });
      expect(copy.stderr.toString()).toBe('');
      expect(sums(readJpeg(new Uint8Array(copy.stdout)))).toEqual(sums(image));
    }
  });
});
