// @ts-check
/**
 * Measures the JavaScript of the built page, gzip, against its limits. The shell is what the page loads before anything
 * else can run; a bench is what its lazy import adds; a panel what is added to that when it is opened; an engine its graph
 * and both its backends, of which a browser loads the one that it can run; the workers load beside all that. Prints a
 * table; ends with 1 if something is too large.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS = { shell: 150, bench: 60, panel: 60, engine: 90, worker: 60 };
const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

/** @returns {Record<string, Chunk>} */
function readManifest() {
  try {
    return JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
  } catch {
    throw new Error('There is no built page to measure: run "npm run build" first.');
  }
}

const manifest = readManifest();

/**
 * The files that a chunk needs before it runs.
 * @param {string} key
 * @param {Set<string>} [found]
 * @returns {Set<string>}
 */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest names ${key} and does not have it.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
const startup = new Set(entries.flatMap((key) => [...filesOf(key)]));

/**
 * @param {Iterable<string>} files
 * @param {ReadonlySet<string>[]} before what is loaded already
 */
const added = (files, ...before) => [...files].filter((file) => !before.some((loaded) => loaded.has(file)));

/** @param {Iterable<string>} files */
const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0) / 1000;

/** @type {{ name: string, size: number, limit: number }[]} */
const rows = [{ name: 'shell', size: kilobytes(startup), limit: LIMITS.shell }];

/** @param {RegExp} pattern with the name as its first group */
const keysLike = (pattern) =>
  Object.keys(manifest).flatMap((key) => {
    const name = pattern.exec(key)?.[1];
    return name === undefined || manifest[key]?.file.endsWith('.js') !== true ? [] : [{ key, name }];
  });

const benches = keysLike(/^src\/views\/(?!shared\/)([^/]+)\/[^/]+Bench\.tsx$/);
for (const { key, name } of benches) {
  const frame = filesOf(key);
  rows.push({ name: `bench ${name}`, size: kilobytes(added(frame, startup)), limit: LIMITS.bench });
  for (const panel of keysLike(new RegExp(`^src/views/${name}/([^/]+)/panel\\.ts$`))) {
    const files = added(filesOf(panel.key), startup, frame);
    rows.push({ name: `panel ${name}/${panel.name}`, size: kilobytes(files), limit: LIMITS.panel });
  }
}

/** Its kernels, and what it imports on demand. @param {string[]} keys */
const engineFiles = (keys) => {
  const all = keys.flatMap((key) => [key, ...(manifest[key]?.dynamicImports ?? [])]);
  return added(new Set(all.flatMap((key) => [...filesOf(key)])), startup);
};
const engines = {
  waves: keysLike(/^(src\/engine\/(?:gpu|cpu)\/(?:gpu|cpu)-backend\.ts)$/),
  jpeg: keysLike(/^(src\/engine\/jpeg\/create-jpeg-engine\.ts)$/),
  network: keysLike(/^(src\/engine\/network\/create-network-engine\.ts)$/),
  survey: keysLike(/^(src\/engine\/survey\/create-survey-engine\.ts)$/),
};
for (const [name, keys] of Object.entries(engines)) {
  if (keys.length === 0)
    throw new Error(`The engine of ${name} is not in the manifest under the name that is looked for.`);
  const files = engineFiles(keys.map(({ key }) => key));
  rows.push({ name: `engine ${name}`, size: kilobytes(files), limit: LIMITS.engine });
}

// Workers are built by themselves, and are not in the manifest.
const inManifest = new Set(Object.values(manifest).map(({ file }) => file));
const ofWorkers = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
  .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !inManifest.has(file));
for (const file of ofWorkers) {
  rows.push({
    name: `worker ${file.replace(/^assets\/|-[^-]+\.js$/g, '')}`,
    size: kilobytes([file]),
    limit: LIMITS.worker,
  });
}

for (const { name, size, limit } of rows) {
  console.log(`${size <= limit ? '✓' : '✗'} ${name}: ${size.toFixed(1)} kB of at most ${limit} kB, gzip`);
}
process.exitCode = rows.every(({ size, limit }) => size <= limit) ? 0 : 1;
