/** `waveloupe survey` as a whole process, start included: how long it takes, and the most memory it held. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SurveyCommandRun } from '../contest';
import { ROOT } from '../serve';
import { writeCollection, type TimedCollection } from './collection';

const FILES = 10_000;
/** Memory is told for a small part of them too: what grows with the files shows. */
const FEW_FILES = 1000;
const MOST_ROUNDS = 5;
const POLL_EVERY = 15;

export async function measureSurveyCommand(rounds: number): Promise<SurveyCommandRun[]> {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build-lib.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The command was not built: ${built.stderr}`);
  const few = await writeCollection(FEW_FILES);
  const many = await writeCollection(FILES);
  const results: SurveyCommandRun[] = [];
  try {
    const runs = [
      { collection: few, full: false },
      { collection: many, full: false },
      { collection: few, full: true },
    ];
    for (const { collection, full } of runs) {
      await survey(collection, full);
      const outcomes: Outcome[] = [];
      for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) outcomes.push(await survey(collection, full));
      results.push({
        files: collection.files,
        meanBytes: collection.meanBytes,
        full,
        milliseconds: outcomes.map(({ milliseconds }) => milliseconds),
        peakBytes: outcomes.map(({ peakBytes }) => peakBytes),
      });
    }
    return results;
  } finally {
    await few.remove();
    await many.remove();
  }
}

interface Outcome {
  readonly milliseconds: number;
  readonly peakBytes: number;
}

async function survey(collection: TimedCollection, full: boolean): Promise<Outcome> {
  const out = await mkdtemp(join(tmpdir(), 'waveloupe-survey-out-'));
  const table = join(out, 'table.csv');
  try {
    const words = ['survey', collection.folder, '-o', table, ...(full ? ['--full'] : [])];
    const start = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'lib', 'waveloupe.js'), ...words], { stdio: 'ignore' });
    let peakBytes = 0;
    const poll = setInterval(() => {
      void peakOf(child.pid).then((peak) => {
        peakBytes = Math.max(peakBytes, peak);
      });
    }, POLL_EVERY);
    const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
    clearInterval(poll);
    const milliseconds = performance.now() - start;
    const lines = (await readFile(table, 'utf8')).trimEnd().split('\n').length;
    if (code !== 0 || lines !== collection.files + 1)
      throw new Error(`The survey ended with ${String(code)} and ${lines - 1} of ${collection.files} rows.`);
    return { milliseconds, peakBytes };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** High-water mark of a process's memory, bytes; 0 where the system does not tell. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
}
