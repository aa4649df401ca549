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
      <SampleList samples={samples.filter(({ group }) => group === 'large')} onChosen={close} />
      {samples.some(({ group }) => group === 'tiny') && (
        <>
          <h3 className="samples-heading">Tiny, for the Network</h3>
          <p className="quiet">32 × 32 pixels each, with what the serious network makes of them.</p>
          <SampleList samples={samples.filter(({ group }) => group === 'tiny')} onChosen={close} tiny />
        </>
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
      <PictureFacts />
    </>
  );
}

interface SampleListProps {
  readonly samples: readonly Sample[];
  readonly onChosen: () => void;
  readonly tiny?: boolean;
}

function SampleList({ samples, onChosen, tiny = false }: SampleListProps) {
  const session = useSession();
  const img = useSetting('img');
  return (
    <ul className={tiny ? 'samples samples-tiny' : 'samples'}>
      {samples.map((sample) => (
        <li key={sample.id}>
          <button
            type="button"
            className="sample"
            aria-current={sample.id === img || undefined}
            title={sample.description}
            onClick={() => {
              onChosen();
              session.pictures.openSampleById(sample.id).catch(() => {
                session.announce(session.shell.getState().pictureNote);
              });
            }}
          >
            <img src={sample.thumbUrl} alt="" width={132} height={tiny ? 132 : 88} loading="lazy" />
            <span>{sample.title}</span>
            <span className="quiet figure">{tiny ? networkAnswer(sample) : `${sample.width} × ${sample.height}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the better network takes it for, right or wrong. */
function networkAnswer({ answers }: Sample): string {
  const answer = answers.find(({ net }) => net === 'serious') ?? answers.at(0);
  return answer ? `“${answer.label}”, ${Math.round(100 * answer.probability)} %` : '';
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
