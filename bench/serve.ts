/** Builds the benchmark's page and serves it, or the built page of the project, on this machine alone. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type Plugin } from 'vite';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets the page's clock tell microseconds (performance.now() is blurred to 0.1 ms otherwise). */
const ISOLATION = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export async function serveBenchPage(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'waveloupe-bench-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await build({
      configFile: false,
      root: join(ROOT, 'bench', 'page'),
      base: './',
      // As a warning one only hears that kissfft.js would use Node's fs and path, were it in Node.
      logLevel: 'error',
      plugins: [kissfftBinary()],
      build: { outDir: folder, emptyOutDir: true, target: 'chrome120', modulePreload: { polyfill: false } },
    });
    const served = await serveFolder(folder, ISOLATION);
    return {
      url: served.url,
      close: async () => {
        await served.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Builds the project's own page into its usual folder and serves that. */
export async function serveBuiltPage(): Promise<Served> {
  await build({ root: ROOT, logLevel: 'error' });
  return serveFolder(join(ROOT, 'dist'), {});
}

async function serveFolder(folder: string, headers: Record<string, string>): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: ROOT,
    base: '/',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address.');
  return { url, close: () => server.close() };
}

/** kissfft.js fetches its binary from beside the page; no bundler finds that by itself. */
function kissfftBinary(): Plugin {
  const require = createRequire(import.meta.url);
  return {
    name: 'kissfft-binary',
    async generateBundle() {
      const source = await readFile(join(dirname(require.resolve('kissfft-wasm')), 'kissfft.wasm'));
      this.emitFile({ type: 'asset', fileName: 'kissfft.wasm', source });
    },
  };
}
