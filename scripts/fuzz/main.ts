/**
 * `npm run fuzz`: 100,000 damaged files through the codec, from every kind of fixture.
 *   -- --seed N     other mutations (1 if not given)
 *   -- --count N    another number of them
 *   -- --from N     the first one's number: with --count 1 it repeats a single one
 * Fails on any error that is no JpegError, on a picture that contradicts itself, on a mutation that takes more than a
 * second, and if the process needs more memory than MAX_MEMORY.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

/** Megabytes, Node itself and uncollected garbage included: pictures are bounded to 32 MB of coefficients. */
const MAX_MEMORY = 1000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
  },
});
const [seed, count, from] = [values.seed, values.count, values.from].map(Number);
if (![seed, count, from].every(Number.isSafeInteger)) throw new Error('--seed, --count and --from take whole numbers');

const began = performance.now();
console.log(`Seed ${seed}, ${count} mutations from number ${from}`);
const { outcomes, failures, slowest } = fuzz({
  ...{ seed, count, from },
  onProgress: (done) => console.log(`  ${done} in ${((performance.now() - began) / 1000).toFixed(1)} s`),
});

for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a)) {
  console.log(`${String(times).padStart(8)}  ${outcome}`);
}
console.log(`Slowest: ${slowest.took.toFixed(0)} ms, number ${slowest.index}, from ${slowest.fixture}`);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`Largest memory: ${memory.toFixed(0)} MB of at most ${MAX_MEMORY}`);

if (failures.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'waveloupe-fuzz-'));
  for (const { index, fixture, reason, bytes } of failures) {
    const file = join(folder, `${seed}-${index}.jpg`);
    writeFileSync(file, bytes);
    console.error(`\nNumber ${index}, from ${fixture}, kept as ${file}:\n${reason}`);
  }
}
if (memory > MAX_MEMORY) console.error('Too much memory.');
const passed = failures.length === 0 && memory <= MAX_MEMORY;
console.log(passed ? 'Nothing found.' : `${failures.length} failures.`);
process.exitCode = passed ? 0 : 1;
