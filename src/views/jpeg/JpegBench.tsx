import { Suspense } from 'react';
import { useSetting } from '../shared/bench-context';
import { EvidenceFrame } from '../shared/EvidenceFrame';
import { useStageKeys } from '../shared/stage/use-stage-keys';
import { JpegContext, useOpenJpegTools } from './jpeg-context';
import { openedPanel } from './panel-parts';
import { PanelRail } from './PanelRail';
import { JpegStage } from './stage/JpegStage';
import { useUndoKeys } from './use-undo-keys';
import './bench.css';

/** The JPEG bench: the picture with its blocks, one panel at a time beside it, the panel's evidence below. */
export default function JpegBench() {
  return (
    <JpegContext value={useOpenJpegTools()}>
      <Frame />
    </JpegContext>
  );
}

function Frame() {
  useStageKeys();
  useUndoKeys();
  const { id, title, Evidence } = openedPanel(useSetting('panel'));
  return (
    <div className="jpeg">
      <JpegStage />
      <PanelRail />
      <EvidenceFrame>
        {(open) =>
          open ? (
            <Suspense key={id}>
              <Evidence />
            </Suspense>
          ) : (
            <p className="quiet">Evidence of {title}, folded away</p>
          )
        }
      </EvidenceFrame>
    </div>
  );
}
