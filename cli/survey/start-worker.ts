/** Starts a thread: beside the built command it is survey-worker.js; from a clone it is TypeScript, and needs its loader. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerData } from './worker';

export function startWorker(workerData: WorkerData): Worker {
  const here = import.meta.url;
  const place = here.endsWith('.ts') ? fromSource(here) : new URL('survey-worker.js', here.replace(/[^/]*$/, ''));
  return new Worker(place, { workerData, execArgv: [] });
}

/** Threads do not take on tsx from the one that starts them: it is registered in each. */
function fromSource(here: string): URL {
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(here).resolve('tsx/package.json'))).href;
  const worker = new URL('worker.ts', here.replace(/[^/]*$/, '')).href;
  const lines = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(worker)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
}
