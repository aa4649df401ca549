import { Suspense, useEffect } from 'react';
import { useSetting } from '../shared/bench-context';
import { EvidenceFrame } from '../shared/EvidenceFrame';
import { useStageKeys } from '../shared/stage/use-stage-keys';
import { JpegContext, useOpenJpegTools } from './jpeg-context';
import { fetchLateParts, openedPanel } from './panel-parts';
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
  useLateParts();
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

/** The rest of the bench comes when there is nothing else to do. */
function useLateParts(): void {
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return;
    const turn = requestIdleCallback(() => void fetchLateParts(), { timeout: 3000 });
    return () => {
      cancelIdleCallback(turn);
    };
  }, []);
}
