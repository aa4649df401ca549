import { useCallback, useState } from 'react';
import { paneRects } from '../../../settings/viewport';

import type { CanvasArea } from '../../shared/CanvasHost';
import { FigureMenu } from '../../shared/FigureMenu';
import { ProgressLine } from '../../shared/ProgressLine';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { ZoomTools } from '../../shared/ZoomTools';
import { useJpeg, useJpegTools } from '../jpeg-context';
import { CompareTools } from './CompareTools';
import { StageCanvas } from './StageCanvas';
import { useCompareInForce, useStageSize } from './use-stage';

const VIEW_KEYS = { zoom: 'zoom', x: 'cx', y: 'cy' } as const;

/** The picture under the loupe: the file as it is decoded, against what the open panel makes of it. */
export function JpegStage() {
  const { engine } = useJpegTools();
  const stale = useJpeg((snapshot) => snapshot.stale);
  const problem = useJpeg((snapshot) => snapshot.problem);
  const progress = useJpeg((snapshot) => snapshot.progress);
  const edited = useJpeg((snapshot) => snapshot.edits.length > 0);
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
        <FigureMenu
          label="Save the picture"
          exports={[
            {
              label: 'Result, PNG',
              detail: 'as shown, 8 bits',
              file: 'result.png',
              make: () => engine.exportBlob('result.png'),
            },
            ...(edited
              ? [
                  {
                    label: 'Edited file, JPEG',
                    detail: 'exactly these coefficients',
                    file: 'edited.jpg',
                    make: () => engine.exportBlob('edited.jpg'),
                  },
                ]
              : []),
          ]}
        />
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
