/** Opens the built page in a fresh context with the presentation probe in it. */
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { join } from 'node:path';
import { ROOT } from './serve';

export type OpenBuiltPage = (settings: Readonly<Record<string, string>>) => Promise<Page>;

const VIEWPORT = { width: 1280, height: 800 };

/** The probe as one classic script: it must run before the page's own. */
export async function bundleProbe(): Promise<string> {
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(ROOT, 'bench', 'page', 'presentation-probe.ts'), formats: ['iife'], name: 'presentation' },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  const chunk = bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .find((file) => file.type === 'chunk');
  if (chunk === undefined) throw new Error('The presentation probe was not bundled.');
  return chunk.code;
}

export function opener(browser: Browser, url: string, probe: string): OpenBuiltPage {
  return async (settings) => {
    const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: 'dark', locale: 'en-GB' });
    const page = await context.newPage();
    await page.addInitScript({ content: probe });
    await page.goto(`${url}#${new URLSearchParams({ v: '1', ...settings }).toString()}`);
    return page;
  };
}

/** Waits until the stage has shown a rebuilt picture, and says when, in milliseconds since navigation. */
export async function firstStageFrame(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => window.presentationProbe?.frames[0]?.shown, null, {
    polling: 'raf',
    timeout: 60_000,
  });
  return shown.jsonValue();
}
