import { expect, test } from 'vitest';
import { DEFAULTS } from '../../settings/schema';
import { addTried, createTried, triedKey } from './tried';

const file = { quality: 75, tables: '', bytes: 1000, psnr: 33, ssim: 0.9 };

test('a quality is one point, however often it is tried; tables by hand are points of their own', () => {
  const tried = createTried();
  addTried(tried, 'a', file);
  addTried(tried, 'a', { ...file, quality: 80 });
  addTried(tried, 'a', { ...file, psnr: 34 });
  addTried(tried, 'a', { ...file, tables: '1.2', quality: 3 });
  addTried(tried, 'a', { ...file, tables: '1.2', quality: 4 });
  addTried(tried, 'b', file);
  expect(tried.getState().get('a')).toEqual([
    { ...file, quality: 80 },
    { ...file, psnr: 34 },
    { ...file, tables: '1.2', quality: 4 },
  ]);
  expect(tried.getState().get('b')).toEqual([file]);
});

test('of tables by hand only the newest are kept', () => {
  const tried = createTried();
  addTried(tried, 'a', file);
  for (let step = 1; step <= 100; step++) addTried(tried, 'a', { ...file, tables: String(step) });
  const files = tried.getState().get('a') ?? [];
  expect(files).toHaveLength(61);
  expect(files[0]).toBe(file);
  expect(files[1].tables).toBe('41');
});

test('what changes the curve changes its key; the quality does not', () => {
  const key = triedKey(DEFAULTS);
  expect(triedKey({ ...DEFAULTS, quality: 3, tables: '1', split: 0.1 })).toBe(key);
  expect(triedKey({ ...DEFAULTS, subsampling: '444' })).not.toBe(key);
  expect(triedKey({ ...DEFAULTS, huffman: 'standard' })).not.toBe(key);
  const progressive = triedKey({ ...DEFAULTS, process: 'progressive' });
  expect(triedKey({ ...DEFAULTS, process: 'progressive', huffman: 'standard' })).toBe(progressive);
});
