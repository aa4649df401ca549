import type { Progress } from '../../engine/api';

/** What is being worked on, how far it is, and Stop. It waits half a second before it shows (in its style sheet). */
export function ProgressLine({ progress }: { readonly progress: Progress | null }) {
  if (!progress) return null;
  const { done } = progress;
  return (
    <div className="progress">
      <span>
        {progress.task}
        {done !== null && <span className="figure">{` ${Math.floor(done * 100)}\u00a0%`}</span>}
      </span>
      <progress aria-label={progress.task} max={1} {...(done === null ? {} : { value: done })} />
      <button type="button" className="button" onClick={progress.stop}>
        Stop
      </button>
    </div>
  );
}
