import { useCallback, useState } from 'react';
import { paneRects } from '../../../settings/viewport';

import type { CanvasArea } from '../../shared/CanvasHost';
import { ProgressLine } from '../../shared/ProgressLine';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { ZoomTools } from '../../shared/ZoomTools';
import { useJpeg } from '../jpeg-context';
import { SaveMenu } from '../out/SaveMenu';
import { CompareTools } from './CompareTools';
import { StageCanvas } from './StageCanvas';
import { useCompareInForce, useStageSize } from './use-stage';

const VIEW_KEYS = { zoom: 'zoom', x: 'cx', y: 'cy' } as const;

/** The picture under the loupe: the file as it is decoded, against what the open panel makes of it. */
export function JpegStage() {
  const stale = useJpeg((snapshot) => snapshot.stale);
  const problem = useJpeg((snapshot) => snapshot.problem);
  const progress = useJpeg((snapshot) => snapshot.progress);
  const size = useStageSize();
  const compare = useCompareInForce();
  const [area, setArea] = useState<CanvasArea | null>(null);
  const onArea = useCallback((next: CanvasArea) => {
    setArea(next);
  }, []);
  return (
    <section className="stage jpeg-stage" aria-label="Picture" data-stale={stale || undefined}>
      <StageCanvas onArea={onArea} />
      {size && <CompareTools />}
      <div className="stage-corner stage-corner-top-right">
        <SaveMenu />
      </div>
      {size && area && (
        <ZoomTools
          what="picture"
          keys={VIEW_KEYS}
          pane={{ ...area, ...paneRects(compare, 0, area.width, area.height)[0].rect }}
          content={size}
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
      </div>
    </section>
  );
}
