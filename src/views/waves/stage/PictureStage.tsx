import { useCallback, useState } from 'react';
import type { Params } from '../../../settings/schema';
import { paneRects, type PaneContent } from '../../../settings/viewport';
import { formatPercent, formatSignificant } from '../../shared/format';
import { FigureMenu } from '../../shared/FigureMenu';
import { CanvasHost, type CanvasArea } from '../../shared/CanvasHost';
import { useBench, useEngine, useSetting, useShowOriginal } from '../../shared/bench-context';
import { ProgressLine } from '../../shared/ProgressLine';
import { ZoomTools } from '../../shared/ZoomTools';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { StageLayer } from '../../shared/stage/StageLayer';
import { Hint } from './Hint';

const NAMES = ['original', 'rebuilt'] as const;
const VIEW_KEYS = { zoom: 'zoom', x: 'cx', y: 'cy' } as const;

function firstPane(compare: Params['compare'], area: CanvasArea): CanvasArea {
  return { ...area, ...paneRects(compare, 0, area.width, area.height)[0].rect };
}

/** The picture under the loupe: original and rebuilt in one stage. */
export function PictureStage() {
  const { engine } = useBench();
  const picture = useEngine((snapshot) => snapshot.picture);
  const stale = useEngine((snapshot) => snapshot.stale);
  const problem = useEngine((snapshot) => snapshot.problem);
  const progress = useEngine((snapshot) => snapshot.progress);
  const compare = useSetting('compare');
  const [area, setArea] = useState<CanvasArea | null>(null);
  const onArea = useCallback((next: CanvasArea) => {
    setArea(next);
  }, []);
  return (
    <section className="stage" aria-label="Picture" data-stale={stale || undefined}>
      <StageCanvas onArea={onArea} />
      <div className="stage-corner stage-corner-top-right">
        <FigureMenu
          label="Save the picture"
          exports={[
            {
              label: 'Rebuilt picture, PNG',
              detail: 'as shown, 8 bits',
              file: 'reconstruction.png',
              make: () => engine.exportBlob('reconstruction.png'),
            },
            {
              label: 'Rebuilt picture, NumPy',
              detail: 'float32, not rounded',
              file: 'reconstruction.npy',
              make: () => engine.exportBlob('reconstruction.npy'),
            },
            {
              label: 'Original, NumPy',
              detail: 'float32, 0…255',
              file: 'original.npy',
              make: () => engine.exportBlob('original.npy'),
            },
          ]}
        />
      </div>
      {picture && area && (
        <ZoomTools
          what="picture"
          keys={VIEW_KEYS}
          pane={firstPane(compare, area)}
          content={picture}
          maxZoom={MAX_ZOOM}
          primary
        />
      )}
      <div className="stage-messages">
        {problem !== '' && (
          <p className="stage-problem" role="alert">
            {problem}
          </p>
        )}
        <ProgressLine progress={progress} />
        <Hint />
      </div>
    </section>
  );
}

/** The canvas with its text and its layer: all that a move of the slider redraws here. */
function StageCanvas({ onArea }: { readonly onArea: (area: CanvasArea) => void }) {
  const { engine } = useBench();
  const picture = useEngine((snapshot) => snapshot.picture);
  const readouts = useEngine((snapshot) => snapshot.readouts);
  const compare = useSetting('compare');
  const labels = useLabels();
  return (
    <CanvasHost engine={engine} role="stage" description={useStageDescription()} onArea={onArea}>
      {(size) =>
        picture && (
          <StageLayer
            area={size}
            picture={picture}
            compare={compare}
            labels={labels}
            names={NAMES}
            pixels={engine}
            version={readouts}
          />
        )
      }
    </CanvasHost>
  );
}

/** What the panes are called in their corners. */
function useLabels(): Record<PaneContent, string> {
  const keep = useSetting('keep');
  const gain = useSetting('gain');
  return {
    original: 'Original',
    rebuilt: `Rebuilt, ${formatPercent(keep)}`,
    difference: `Rebuilt − original, ×${formatSignificant(gain)}`,
  };
}

/** What the canvas shows, for those who do not see it. */
function useStageDescription(): string {
  const picture = useEngine((snapshot) => snapshot.picture);
  const compare = useSetting('compare');
  const keep = useSetting('keep');
  const gain = useSetting('gain');
  const showOriginal = useShowOriginal();
  if (!picture) return 'No picture yet.';
  const name = `${picture.name}, ${picture.width} by ${picture.height} pixels`;
  const rebuilt = `rebuilt from ${formatPercent(keep)} of its coefficients`;
  if (showOriginal) return `${name}: the original.`;
  switch (compare) {
    case 'split':
      return `${name}: the original on the left, ${rebuilt} on the right.`;
    case 'side':
      return `${name}: the original, and beside it ${rebuilt}.`;
    case 'flip':
      return `${name}: ${rebuilt}.`;
    case 'difference':
      return `${name}: the difference between the original and the picture ${rebuilt}, ${gain} times as strong.`;
  }
}
