import { Suspense } from 'react';
import { OpenJpegContext } from '../views/jpeg/jpeg-context';
import { OpenNetworkContext } from '../views/network/network-context';
import { OpenSurveyContext } from '../views/survey/survey-context';
import { BenchContext, useSetting } from '../views/shared/bench-context';
import { usePageKeys } from './page-keys';
import { viewOfId } from './registry';
import type { Session } from './session';
import { SessionContext } from './session-context';
import { Announcer } from './shell/Announcer';
import { BenchErrorBoundary } from './shell/BenchErrorBoundary';
import { BenchTabs } from './shell/BenchTabs';
import { DropLayer } from './shell/DropLayer';
import { ExpectedFile } from './shell/ExpectedFile';
import { KeySheet } from './shell/KeySheet';
import { PrintSummary } from './shell/PrintSummary';
import { TopBar } from './shell/TopBar';
import './shell/shell.css';

export function App({ session }: { readonly session: Session }) {
  return (
    <SessionContext value={session}>
      <BenchContext value={session}>
        <OpenJpegContext value={session.jpeg.open}>
          <OpenNetworkContext value={session.network.open}>
            <OpenSurveyContext value={session.survey.open}>
              <Shell />
            </OpenSurveyContext>
          </OpenNetworkContext>
        </OpenJpegContext>
      </BenchContext>
    </SessionContext>
  );
}

function Shell() {
  usePageKeys();
  const view = viewOfId(useSetting('view'));
  return (
    <div className="shell">
      <TopBar />
      <main className="bench" aria-label={view.title}>
        <BenchErrorBoundary key={view.id} title={view.title}>
          <Suspense fallback={<p className="bench-loading">{view.title} is on its way…</p>}>
            <view.Component />
          </Suspense>
        </BenchErrorBoundary>
        <ExpectedFile />
      </main>
      <BenchTabs place="bottom" />
      <DropLayer />
      <KeySheet />
      <PrintSummary />
      <Announcer />
    </div>
  );
}
