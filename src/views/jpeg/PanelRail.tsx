import { Tabs } from 'radix-ui';
import { Suspense, useEffect, useRef } from 'react';
import { useChangeSettings, useSetting } from '../shared/bench-context';
import { useJpeg } from './jpeg-context';
import { openedPanel } from './panel-parts';
import { PANELS } from './panels';
import { PixelsGroup } from './PixelsGroup';
import '../shared/panel-tabs.css';

/** The rail: which panel is open, what it is for, and its controls. */
export function PanelRail() {
  const panel = useSetting('panel');
  const change = useChangeSettings();
  const { id, lead, Rail } = openedPanel(panel);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the row of tabs scrolls.
    tabs.current?.querySelector('[data-state=active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [panel]);
  return (
    <Tabs.Root
      className="rail jpeg-rail"
      aria-label="Panels"
      data-help-beside
      value={panel}
      activationMode="manual"
      onValueChange={(value) => {
        const chosen = PANELS.find((candidate) => candidate.id === value);
        if (chosen) change({ panel: chosen.id });
      }}
    >
      <Tabs.List ref={tabs} className="panel-tabs" aria-label="Panels">
        {PANELS.map((entry) => (
          <Tabs.Trigger key={entry.id} value={entry.id} className="panel-tab" title={entry.lead}>
            {entry.title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={panel} className="panel-body" tabIndex={-1}>
        <p className="quiet panel-lead">{lead}</p>
        <MadeNote />
        <Suspense key={id} fallback={<p className="quiet panel-lead">On its way…</p>}>
          <Rail />
        </Suspense>
      </Tabs.Content>
      <PixelsGroup />
    </Tabs.Root>
  );
}

/** Where what was opened is no JPEG: which file it is that is looked into. */
function MadeNote() {
  const document = useJpeg((snapshot) => snapshot.document);
  const change = useChangeSettings();
  if (!document?.made) return null;
  return (
    <p className="quiet panel-lead made-note">
      {document.source.name} is no JPEG: this looks into the JPEG that{' '}
      <button
        type="button"
        className="phrase"
        onClick={() => {
          change({ panel: 'make' });
        }}
      >
        Make
      </button>{' '}
      makes of it.
    </p>
  );
}
