/** JavaScript of the built page, gzip: what `npm run size` prints, as numbers. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { SizeLine } from './contest';
import { ROOT } from './serve';

/** The page must have been built. */
export function measureSizes(): SizeLine[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'size.mjs')], { encoding: 'utf8' });
  const lines = parseSizes(stdout);
  if (lines.length === 0) throw new Error(`The sizes could not be read: ${stderr || stdout || 'nothing was printed'}`);
  return lines;
}

/** "✓ shell: 88.1 kB of at most 150 kB, gzip" */
export function parseSizes(printed: string): SizeLine[] {
  return [...printed.matchAll(/^[✓✗] (.+): ([\d.]+) kB of at most ([\d.]+) kB/gmu)].map(([, name, size, limit]) => ({
    name,
    kilobytes: Number(size),
    atMost: Number(limit),
  }));
}
