// @ts-check
/**
 * Builds lib/, what the package ships: jpeg.js (`waveloupe/jpeg`: no imports, any browser or Node), its types,
 * waveloupe.js (the command), survey-worker.js (its threads), and parts that these two share or load when they are wanted.
 * Run: npm run build:lib
 */
import './node-version.mjs';

async function run() {
  const { ROOT, ensureInstalled, runNode, toolArguments } = await import('./bootstrap.mjs');
  ensureInstalled({ output: 'stderr' });
  const { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const { build } = await import('vite');
  const lib = join(ROOT, 'lib');
  rmSync(lib, { recursive: true, force: true });

  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const packages = Object.keys(dependencies);
  /** @param {string} id */
  const isExternal = (id) => /^node:/.test(id) || packages.some((name) => id === name || id.startsWith(`${name}/`));

  // One after the other, so that jpeg.js is one file.
  for (const entry of [
    { jpeg: 'src/codec/jpeg/index.ts' },
    { waveloupe: 'cli/waveloupe.ts', 'survey-worker': 'cli/survey/worker.ts' },
  ]) {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: lib,
        target: 'es2022',
        minify: false,
        emptyOutDir: false,
        lib: {
          entry: Object.fromEntries(Object.entries(entry).map(([name, file]) => [name, join(ROOT, file)])),
          formats: ['es'],
          fileName: (_, name) => `${name}.js`,
        },
        // All in one folder: the command finds its threads' program beside itself.
        rolldownOptions: { external: isExternal, output: { chunkFileNames: 'part-[name].js' } },
      },
    });
  }
  chmodSync(join(lib, 'waveloupe.js'), 0o755);

  const failed = await runNode(toolArguments('tsc', ['-p', 'tsconfig.lib.json']));
  if (failed !== 0) throw new Error('The types of waveloupe/jpeg could not be written.');
  // Sources import without an ending, which Node's own resolution of types does not follow.
  const types = join(lib, 'types');
  for (const entry of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.d.ts')) continue;
    const text = readFileSync(join(types, entry), 'utf8');
    writeFileSync(
      join(types, entry),
      text.replaceAll(/(from|import\()(\s*)(['"])(\.{1,2}\/[^'"]+)\3/g, '$1$2$3$4.js$3'),
    );
  }
}

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
