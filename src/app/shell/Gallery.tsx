import { useEffect, useState } from 'react';
import { Icon } from '../../views/shared/Icon';
import { SelectField } from '../../views/shared/SelectField';
import { useChangeSettings, useEngine, useSetting } from '../../views/shared/bench-context';
import { formatBytes } from '../../views/shared/format';
import { pickAndOpen } from '../hand-over';
import { loadSamples, type Sample } from '../pictures/samples';
import { useSession } from '../session-context';

/** The samples, and the way to one's own picture. */
export function Gallery() {
  const session = useSession();
  const img = useSetting('img');
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    loadSamples(controller.signal).then(setSamples, (error: unknown) => {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => {
      controller.abort();
    };
  }, []);
  const close = (): void => {
    session.shell.setState({ galleryOpen: false });
  };
  return (
    <>
      <button
        type="button"
        className="button button-wide"
        onClick={() => {
          close();
          void pickAndOpen(session);
        }}
      >
        <Icon name="open" />
        Open a picture of yours
      </button>
      <p className="quiet">Or drop it anywhere, or paste it. It stays on your computer.</p>
      <ul className="samples">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className="sample"
              aria-current={sample.id === img || undefined}
              title={sample.description}
              onClick={() => {
                close();
                session.pictures.openSampleById(sample.id).catch(() => {
                  session.announce(session.shell.getState().pictureNote);
                });
              }}
            >
              <img src={sample.thumbUrl} alt="" width={132} height={88} loading="lazy" />
              <span>{sample.title}</span>
              <span className="quiet figure">{`${sample.width} × ${sample.height}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {problem !== '' && <p role="alert">{problem}</p>}
      <PictureFacts />
    </>
  );
}

function PictureFacts() {
  const picture = useEngine((snapshot) => snapshot.picture);
  const background = useSetting('background');
  const change = useChangeSettings();
  if (!picture) return null;
  return (
    <div className="picture-facts">
      <p className="quiet">
        {`${picture.name}: ${picture.fileKind}, ${formatBytes(picture.fileBytes)}, ${picture.originalWidth} × ${picture.originalHeight} pixels.`}
        {picture.scaledBecause !== '' && ` ${picture.scaledBecause}`}
      </p>
      {picture.hadAlpha && (
        <SelectField
          label="Transparent parts lie on"
          value={background}
          choices={[
            { value: 'white', label: 'White' },
            { value: 'grey', label: 'Grey' },
            { value: 'black', label: 'Black' },
          ]}
          onChange={(value) => {
            change({ background: value });
          }}
        />
      )}
    </div>
  );
}
