/**
 * The built folder, copied to any path of any web server, is the whole page: nothing is asked for outside the folder, the
 * policy is in force, and no file is refused by it.
 */
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const PREFIX = '/some/deep/path/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

let server: Server;
let address: string;
const missed: string[] = [];

async function answer(path: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const name = normalize(path.slice(PREFIX.length) || 'index.html');
  try {
    if (!path.startsWith(PREFIX) || name.startsWith('..')) throw new Error(`${path} is outside ${PREFIX}`);
    return {
      status: 200,
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body: await readFile(join('dist', name)),
    };
  } catch {
    missed.push(path);
    return { status: 404, type: 'text/plain', body: 'not here' };
  }
}

test.beforeAll(async () => {
  server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PREFIX}`;
});

test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

test('the built folder works under any path, and asks for nothing outside it', async ({ page }) => {
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && /^(https?|wss?):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  expect({ complaints, outside, missed }).toEqual({ complaints: [], outside: [], missed: [] });
});

test('the policy lets the page ask its own folder only, and run its own scripts only', async ({ page }) => {
  await page.goto(address, { waitUntil: 'networkidle' });
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');

  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    await fetch('https://example.com/').catch(() => undefined);
    const script = document.createElement('script');
    script.textContent = 'document.title = "run";';
    document.head.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return directives;
  });
  expect(refused).toEqual(['connect-src', 'script-src-elem']);
  await expect(page).not.toHaveTitle('run');
});

test('the theme is set before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
