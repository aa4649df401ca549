import { expect, test } from 'vitest';
import { makeReadouts } from './make-readouts';

const figures = { psnr: 34.26, psnrLuma: 36.1, psnrB: 33.9, ssim: 0.93111, bytes: 51_203, bitsPerPixel: 1.333 };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('figures with their units, and the size against the original', () => {
  const entries = makeReadouts(figures, { bytes: 204_812, kind: 'PNG' });
  expect(entries.map(({ name, figure }) => `${name} ${plain(figure)}`)).toEqual([
    'PSNR 34.3 dB',
    'PSNR-B 33.9 dB',
    'SSIM 0.931',
    'File 51.2 kB',
    'Bits a pixel 1.33',
    'Of the original 25.0 %',
  ]);
  expect(plain(entries[3].detail)).toBe('51 203 bytes');
  expect(plain(entries[5].detail)).toBe('PNG, 205 kB');
});

test('what is not known is a dash, with the reason', () => {
  const entries = makeReadouts({ ...figures, bytes: null, bitsPerPixel: null, ssim: null }, null);
  expect(entries.map(({ figure }) => figure).slice(2)).toEqual(['—', '—', '—', '—']);
  expect(entries[2].title).toContain('11×11');
  expect(entries[3].title).toContain('moment');
  expect(makeReadouts(null, null)[0].figure).toBe('—');
});
