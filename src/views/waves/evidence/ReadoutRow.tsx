import { useEffect } from 'react';
import { useBench, useEngine } from '../../shared/bench-context';
import { BytesCard } from './BytesCard';
import { BYTES_NAME, readoutEntries, spokenReadouts } from './readout-entries';

/** After the figures came to rest, before they are spoken, milliseconds. */
const SPEAK_AFTER = 800;

/** The read-outs, a labelled figure each. Stale ones are dimmed, never removed. */
export function ReadoutRow() {
  const readouts = useEngine((snapshot) => snapshot.readouts);
  const stale = useEngine((snapshot) => snapshot.stale);
  useSpokenReadouts();
  return (
    <dl className="readouts" data-stale={stale || undefined}>
      {readoutEntries(readouts).map((entry) => (
        <div key={entry.name} className="readout" title={entry.title}>
          <dt>{entry.name}</dt>
          <dd className="figure">
            {entry.figure}
            {entry.name === BYTES_NAME && <BytesCard />}
          </dd>
          {entry.detail.map((line) => (
            <dd key={line} className="readout-detail figure">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function useSpokenReadouts(): void {
  const { engine, announce } = useBench();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What the page opens with is not news; what a person changes is.
    let spoken = engine.snapshot().readouts;
    const unsubscribe = engine.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { readouts, stale } = engine.snapshot();
        if (stale || !readouts || readouts === spoken) return;
        if (spoken) announce(spokenReadouts(readouts));
        spoken = readouts;
      }, SPEAK_AFTER);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [engine, announce]);
}
