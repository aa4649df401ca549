import { Suspense, use, useEffect } from 'react';
import { useBench, useSetting, type Bench } from '../shared/bench-context';
import { EvidenceFrame } from '../shared/EvidenceFrame';
import { useStageKeys } from '../shared/stage/use-stage-keys';
import { JpegContext, type JpegTools } from './jpeg-context';
import { openedPanel } from './panel-parts';
import { PanelRail } from './PanelRail';
import { JpegStage } from './stage/JpegStage';
import './bench.css';

/** The JPEG bench: the picture with its blocks, one panel at a time beside it, the panel's evidence below. */
export default function JpegBench() {
  const tools = use(toolsOf(useBench()));
  useEffect(() => {
    tools.engine.setVisible(true);
    return () => {
      tools.engine.setVisible(false);
    };
  }, [tools]);
  return (
    <JpegContext value={tools}>
      <Frame />
    </JpegContext>
  );
}

function Frame() {
  useStageKeys();
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

/** The page makes the bench's engine when the bench is first opened. */
function toolsOf(bench: Bench): Promise<JpegTools> {
  return (bench as Bench & { readonly jpeg: () => Promise<JpegTools> }).jpeg();
}
