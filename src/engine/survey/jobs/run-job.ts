/** One long job in a worker of its own: ending the worker is Stop, and nothing of it is left over. */
import type { JobAsk, JobKind, JobProgress, JobResults, JobTell } from './job-messages';

/** Rejects with the job's own sentence where it fails, with the signal's reason where it is stopped. */
export function runJob<K extends JobKind>(
  ask: Extract<JobAsk, { job: K }>,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<JobResults[K]> {
  return new Promise<JobResults[K]>((resolve, reject) => {
    const worker = new Worker(new URL('./survey-job.worker.ts', import.meta.url), {
      type: 'module',
      name: `survey ${ask.job}`,
    });
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      end();
      reject(new DOMException('Stopped.', 'AbortError'));
    };
    worker.onmessage = ({ data }: MessageEvent<JobTell>) => {
      if (data.kind === 'progress') {
        onProgress(data);
        return;
      }
      end();
      // The worker answers what it was asked, and nothing else.
      if (data.kind === 'result') resolve(data.result as JobResults[K]);
      else reject(new Error(data.reason));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      reject(new Error(`The worker of the ${ask.job} failed: ${event.message || 'it could not be loaded'}.`));
    };
    if (signal.aborted) onAbort();
    else {
      signal.addEventListener('abort', onAbort);
      worker.postMessage(ask);
    }
  });
}
