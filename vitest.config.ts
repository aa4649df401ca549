import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './scripts/chromium.mjs';

const validation = 'src/gpu/validation.test.ts';
const kernelTests = 'src/**/*.gpu.test.{ts,tsx}';

/**
 * Three projects: `wgsl` builds every kernel's pipeline on Dawn without a GPU, `unit` runs in Node, `gpu` runs kernels in
 * Chromium with WebGPU on the software adapter, so that a machine without a GPU gives the same answer.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'wgsl', environment: 'node', include: [validation], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src', 'scripts', 'cli', 'bench'].map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [validation, kernelTests, '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['fast-check', 'idb', 'fflate', 'comlink'] },
        test: {
          name: 'gpu',
          include: [kernelTests],
          testTimeout: 60_000,
          // One page at a time: the software adapter already uses every core.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
