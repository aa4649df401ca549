import { expect, test } from 'vitest';
import { blockSnippet, psnrSnippet } from './python-snippets';

const block = {
  coefficients: 'camera-coefficients.npz',
  ...{ component: 1, row: 4, column: 9, count: 6, precision: 8, settings: '#v=1' },
  values: Array.from({ length: 64 }, (_, i) => (i < 3 ? i - 1 : 0)),
  steps: Array.from({ length: 64 }, (_, i) => i + 1),
};

test('the block’s program names the file, the place, and what the page shows', () => {
  const program = blockSnippet(block);
  expect(program).toContain('else "camera-coefficients.npz")');
  expect(program).toContain('component, row, column = 1, 4, 9\ncount = 6');
  expect(program).toContain('page = np.array([\n    [-1, 0, 3, 0, 0, 0, 0, 0],\n');
  expect(program).toContain('@ dct + 128');
  expect(blockSnippet({ ...block, precision: 12 })).toContain('@ dct + 2048');
});

const psnr = { original: 'desk.png', made: 'desk-made.jpg', psnr: 34.2178, bytes: 51_203, background: 255 };

test('the file’s program names both files and the page’s figures', () => {
  const program = psnrSnippet({ ...psnr, upsampling: 'smooth', settings: '#v=1' });
  expect(program).toContain('# The page says 34.22 dB, 51203 bytes.');
  expect(program).toContain('else "desk-made.jpg"\n');
  expect(program).not.toContain('nearest');
  expect(psnrSnippet({ ...psnr, upsampling: 'nearest', settings: '' })).toContain('nearest');
});

test('a file’s name is never program', () => {
  const original = 'a"\nimport os\n\u2028x = "';
  const lines = psnrSnippet({ ...psnr, original, upsampling: 'smooth', settings: `#img=${original}` }).split('\n');
  expect(lines.filter((line) => line.startsWith('import os'))).toHaveLength(1);
  expect(lines[0]).toContain('import os');
});
