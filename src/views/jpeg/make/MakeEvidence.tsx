import { useEffect, useMemo, useState } from 'react';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatBytes } from '../../shared/format';
import { useJpeg, useJpegTools } from '../jpeg-context';
import { fileStem } from '../out/file-stem';
import { useSave } from '../out/use-save';
import { makeReadouts } from './make-readouts';
import { RateFigure } from './RateFigure';

/** What the file that is made is worth: its figures, what to do with it, and how it stands among those tried. */
export function MakeEvidence() {
  return (
    <div className="make-evidence">
      <div className="make-figures">
        <Readouts />
        <Actions />
      </div>
      <RateFigure />
    </div>
  );
}

/** After the figures came to rest, before they are spoken, milliseconds. */
const SPEAK_AFTER = 800;

function Readouts() {
  const figures = useJpeg((snapshot) => snapshot.figures);
  const stale = useJpeg((snapshot) => snapshot.figuresStale);
  const source = useJpeg((snapshot) => snapshot.source);
  const { announce } = useBench();
  const entries = useMemo(
    () => makeReadouts(figures, source && { bytes: source.blob.size, kind: source.kind }),
    [figures, source],
  );
  useEffect(() => {
    if (stale || !figures || figures.bytes === null) return;
    const sentence = `PSNR ${figures.psnr.toFixed(1)} decibels, ${formatBytes(figures.bytes)}`;
    const timer = setTimeout(() => {
      announce(sentence);
    }, SPEAK_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [figures, stale, announce]);
  return (
    <dl className="make-readouts">
      {entries.map((entry) => (
        <div key={entry.name} title={entry.title} data-stale={(stale && !entry.live) || undefined}>
          <dt>{entry.name}</dt>
          <dd className="figure">{entry.figure}</dd>
          <dd className="quiet figure">{entry.detail}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Saves the file, or looks into it. */
function Actions() {
  const { engine } = useJpegTools();
  const { openFile, notify, settings } = useBench();
  const change = useChangeSettings();
  const save = useSave();
  const own = useSetting('tables') !== '';
  const quality = useSetting('quality');
  const [opening, setOpening] = useState(false);
  const lookInto = async (): Promise<void> => {
    setOpening(true);
    try {
      const made = await engine.exportBlob('made.jpg');
      await openFile(made, `${fileStem(settings.getState().img)}-${own ? 'own-tables' : `q${quality}`}.jpg`);
      change({ panel: 'anatomy' });
    } catch (error) {
      notify(`It could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setOpening(false);
    }
  };
  return (
    <div className="make-actions">
      <button
        type="button"
        className="button"
        title="The file, just as its figures say"
        onClick={() => {
          void save('made.jpg', () => engine.exportBlob('made.jpg'));
        }}
      >
        Save made.jpg
      </button>
      <button
        type="button"
        className="button"
        title="Opens the file that is made as the picture of the page: its segments, blocks, bits"
        aria-disabled={opening}
        onClick={() => {
          if (!opening) void lookInto();
        }}
      >
        Look into it
      </button>
    </div>
  );
}
