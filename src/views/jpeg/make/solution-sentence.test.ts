import { expect, test } from 'vitest';
import { solutionSentence } from './solution-sentence';

const found = { quality: 82, bytes: 148_000, psnr: 36.24, reached: true };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('says what was found, and whether it is what was wanted', () => {
  const size = { kind: 'bytes', value: 150_000 } as const;
  expect(plain(solutionSentence(found, size))).toBe(
    'Reached: quality 82 makes 148 kB at 36.2 dB; it is the highest within 150 kB.',
  );
  expect(plain(solutionSentence({ ...found, quality: 1, reached: false }, { ...size, value: 9000 }))).toBe(
    'Not reached: even quality 1 makes 148 kB at 36.2 dB, more than 9.00 kB.',
  );
  const psnr = { kind: 'psnr', value: 36 } as const;
  expect(plain(solutionSentence(found, psnr))).toContain('the lowest with 36.0 dB');
  expect(plain(solutionSentence({ ...found, quality: 100, reached: false }, psnr))).toContain('less than 36.0 dB');
});
