import { Suspense, useEffect } from 'react';
import { useSetting } from '../shared/bench-context';
import { EvidenceFrame } from '../shared/EvidenceFrame';
import { NetworkContext, useOpenNetworkTools } from './network-context';
import { fetchLateParts, openedPanel } from './panel-parts';
import { PanelRail } from './PanelRail';
import { AnswerCard } from './stage/AnswerCard';
import { InputCard } from './stage/InputCard';
import { NetworkStage } from './stage/NetworkStage';
import './bench.css';

/** The Network bench: the network's maps as a picture, one panel at a time beside it, the panel's evidence below. */
export default function NetworkBench() {
  return (
    <NetworkContext value={useOpenNetworkTools()}>
      <Frame />
    </NetworkContext>
  );
}

function Frame() {
  useLateParts();
  const { id, title, Evidence } = openedPanel(useSetting('networkPanel'));
  return (
    <div className="network">
      <NetworkStage />
      <div className="network-side">
        <InputCard />
        <AnswerCard />
      </div>
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
