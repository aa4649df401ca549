// @ts-check
/**
 * Measures the JavaScript of the built page, gzip, against its limits. The shell is what the page loads before anything
 * else can run; a bench is what its lazy import adds; the engine is the rest: kernels and backends, of which a browser
 * loads the one that it can run, and the workers. Prints a table; ends with 1 if something is too large.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS = { shell: 150, engine: 90, bench: 60 };
const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[] }} Chunk */

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

/** @type {Map<string, Set<string>>} */
const benches = new Map();
for (const key of Object.keys(manifest)) {
  const bench = /^src\/views\/(?!shared\/)([^/]+)\//.exec(key)?.[1];
  if (bench === undefined || !manifest[key]?.file.endsWith('.js')) continue;
  const files = benches.get(bench) ?? new Set();
  for (const file of filesOf(key)) if (!startup.has(file)) files.add(file);
  benches.set(bench, files);
}

const allFiles = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
  .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const inBenches = new Set([...benches.values()].flatMap((files) => [...files]));

/** @param {Iterable<string>} files */
const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0) / 1000;

const rows = [
  { name: 'shell', size: kilobytes(startup), limit: LIMITS.shell },
  {
    name: 'engine and workers',
    size: kilobytes(allFiles.filter((file) => !inBenches.has(file) && !startup.has(file))),
    limit: LIMITS.engine,
  },
  ...[...benches].map(([bench, files]) => ({ name: `bench ${bench}`, size: kilobytes(files), limit: LIMITS.bench })),
];
for (const { name, size, limit } of rows) {
  console.log(`${size <= limit ? '✓' : '✗'} ${name}: ${size.toFixed(1)} kB of at most ${limit} kB, gzip`);
}
process.exitCode = rows.every(({ size, limit }) => size <= limit) ? 0 : 1;
