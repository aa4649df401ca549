import { useCallback, useState } from 'react';
import { CanvasHost, type CanvasArea } from '../../shared/CanvasHost';
import { formatPercent } from '../../shared/format';
import { ProgressLine } from '../../shared/ProgressLine';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { ZoomTools } from '../../shared/ZoomTools';
import { useNetwork, useNetworkTools } from '../network-context';
import { wholePercent } from './answer-rows';
import { AtlasLayer } from './AtlasLayer';
import { SaveMenu } from './SaveMenu';
import { ShowChoice } from './ShowChoice';
import './stage.css';

const VIEW_KEYS = { zoom: 'zoom', x: 'cx', y: 'cy' } as const;

/** The network as a picture: every map from the input's blocks to the last ReLU. */
export function NetworkStage() {
  const { engine } = useNetworkTools();
  const stale = useNetwork((snapshot) => snapshot.stale);
  const problem = useNetwork((snapshot) => snapshot.problem);
  const progress = useNetwork((snapshot) => snapshot.progress);
  const atlas = useNetwork((snapshot) => snapshot.atlas);
  const [area, setArea] = useState<CanvasArea | null>(null);
  const onArea = useCallback((next: CanvasArea) => {
    setArea(next);
  }, []);
  return (
    <section className="stage network-stage" aria-label="Feature maps" data-stale={stale || undefined}>
      <CanvasHost engine={engine} role="stage" description={useDescription()} onArea={onArea}>
        {(hosted) => atlas && <AtlasLayer area={hosted} atlas={atlas} />}
      </CanvasHost>
      <ShowChoice />
      <AnswerChip />
      <div className="stage-corner stage-corner-top-right">
        <SaveMenu />
      </div>
      {atlas && area && (
        <ZoomTools what="maps" keys={VIEW_KEYS} pane={area} content={atlas} maxZoom={MAX_ZOOM} primary />
      )}
      <div className="stage-messages">
        {problem !== '' && (
          <p className="stage-problem" role="alert">
            {problem}
          </p>
        )}
        <ProgressLine progress={progress} />
      </div>
    </section>
  );
}

/** On a narrow screen, where the answers stand further down, the answer is told over the maps too. */
function AnswerChip() {
  const answer = useNetwork((snapshot) => snapshot.answer);
  if (!answer) return null;
  return (
    <p className="answer-chip figure" aria-hidden="true">
      {answer.label} {wholePercent(answer.probabilities[answer.best])}
    </p>
  );
}

/** What the canvas shows, for those who do not see it. */
function useDescription(): string {
  const source = useNetwork((snapshot) => snapshot.source);
  const network = useNetwork((snapshot) => snapshot.network);
  const atlas = useNetwork((snapshot) => snapshot.atlas);
  const answer = useNetwork((snapshot) => snapshot.answer);
  if (!network || !atlas) return 'No network yet.';
  const maps = `The ${atlas.tiles.length} feature maps of the network ${network.name}, from the input to the last ReLU`;
  if (!source) return `${maps}.`;
  const said = answer ? ` It answers ${answer.label}, ${formatPercent(answer.probabilities[answer.best])}.` : '';
  return `${maps}, as it reads ${source.name}.${said}`;
}
