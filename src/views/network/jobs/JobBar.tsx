import { useStore } from 'zustand';
import type { Job } from './job';
import './job-bar.css';

interface JobBarProps<T> {
  readonly job: Job<T>;
  /** What the button says, and what is being done while it runs. */
  readonly start: string;
  readonly task: string;
  readonly onStart: () => void;
  readonly disabled?: boolean;
}

/** Starts a measurement; while it runs, how far it is and Stop stand in the same place. */
export function JobBar<T>({ job, start, task, onStart, disabled = false }: JobBarProps<T>) {
  const running = useStore(job.store, (state) => state.running);
  const done = useStore(job.store, (state) => state.done);
  const problem = useStore(job.store, (state) => state.problem);
  return (
    <div className="job-bar">
      {running ? (
        <>
          <button type="button" className="button" onClick={job.stop}>
            Stop
          </button>
          <progress aria-label={task} max={1} value={done} />
          <span className="figure job-share">{`${Math.floor(done * 100)}\u00a0%`}</span>
        </>
      ) : (
        <button type="button" className="button" disabled={disabled} onClick={onStart}>
          {start}
        </button>
      )}
      <p className="job-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
