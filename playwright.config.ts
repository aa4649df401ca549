import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './scripts/chromium.mjs';

/** The built page, as `npm run build` leaves it. Any free port will do: it is read from what the server prints. */
export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: 'e2e/screenshots/{arg}{ext}',
  // A screenshot that is missing is a failure, not a new truth, where nobody would look at it.
  updateSnapshots: process.env.CI === undefined ? 'missing' : 'none',
  // The software adapter uses every core, so a second page would only wait.
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01, animations: 'disabled' } },
  reporter: 'list',
  use: {
    ...(process.env.WAVELOUPE_PORT === undefined ? {} : { baseURL: `http://127.0.0.1:${process.env.WAVELOUPE_PORT}` }),
    viewport: { width: 1280, height: 800 },
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: chromiumLaunch(),
    trace: 'off',
  },
  webServer: {
    command: 'node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port 0',
    wait: { stdout: /http:\/\/127\.0\.0\.1:(?<waveloupe_port>\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
