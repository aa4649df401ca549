/**
 * One basename binds a kernel: shaders/dct-rows.wgsl, kernels/…/dct-rows.ts, kernels/…/dct-rows.gpu.test.ts. A shader
 * without a kernel is dead, and a kernel without a test is a guess.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';

const filesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

const shaders = filesIn('src/gpu/shaders')
  .filter((path) => path.endsWith('.wgsl') && dirname(path) !== 'shared')
  .map((file) => basename(file, '.wgsl'));
const kernelFiles = new Set(filesIn('src/gpu/kernels').map((path) => basename(path)));

test('there are shaders to look at', () => {
  expect(shaders.length).toBeGreaterThan(0);
});

test.each(shaders)('%s.wgsl has a kernel and a kernel test', (name) => {
  const missing = [`${name}.ts`, `${name}.gpu.test.ts`].filter((file) => !kernelFiles.has(file));
  expect(missing).toEqual([]);
});

test('every kernel test belongs to a kernel file beside it', () => {
  const paths = filesIn('src/gpu/kernels');
  const alone = paths
    .filter((path) => path.endsWith('.gpu.test.ts'))
    .filter((path) => !paths.includes(path.replace('.gpu.test.ts', '.ts')));
  expect(alone).toEqual([]);
});
