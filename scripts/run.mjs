// @ts-check
/**
 * Runs one of the project's tools, installing first what is missing: `node scripts/run.mjs [--chromium] tool …`.
 * With `--chromium` a Chromium is made sure of too, and named in `CHROMIUM_PATH`.
 */
import './node-version.mjs';

async function run() {
  // Imported only now: an old Node may not even read them.
  const { ensureInstalled, runNode, toolArguments } = await import('./bootstrap.mjs');
  ensureInstalled();
  const needsChromium = process.argv[2] === '--chromium';
  const [tool = '', ...options] = process.argv.slice(needsChromium ? 3 : 2);
  /** @type {Record<string, string>} */
  const environment = {};
  if (needsChromium) {
    const { ensureChromium } = await import('./ensure-chromium.mjs');
    environment.CHROMIUM_PATH = await ensureChromium();
  }
  process.exitCode = await runNode(toolArguments(tool, options), { environment });
}

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
