// @ts-check
/**
 * The `waveloupe` command from a clone: `npm run -s waveloupe -- jpeg inspect a.jpg`. Installs first what is missing.
 * Standard output is the command's alone; paths are those of the folder it is called from.
 */
import './node-version.mjs';

async function run() {
  // Imported only now: an old Node may not even read them.
  const { ROOT, ensureInstalled, runNode } = await import('./bootstrap.mjs');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  ensureInstalled({ output: 'stderr' });
  const loader = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  const command = ['--import', loader, join(ROOT, 'cli', 'waveloupe.ts'), ...process.argv.slice(2)];
  process.exitCode = await runNode(command, { folder: process.env.INIT_CWD ?? process.cwd() });
}

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
