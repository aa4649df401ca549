import { Tabs } from 'radix-ui';
import { Suspense, useEffect, useRef } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { openedPanel } from '../panel-parts';
import { PANELS } from '../panels';
import { CollectionCards } from './CollectionCards';
import { FilterChips } from './FilterChips';
import '../../shared/panel-tabs.css';
import './rail.css';

/** The rail: the collections, which panel is open, what the filter leaves, and the panel's own controls. */
export function SurveyRail({ empty }: { readonly empty: boolean }) {
  const panel = useSetting('surveyPanel');
  const change = useChangeSettings();
  const { id, lead, Rail } = openedPanel(panel);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the row of tabs scrolls.
    tabs.current?.querySelector('[data-state=active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [panel]);
  return (
    <Tabs.Root
      className="rail survey-rail"
      aria-label="Panels"
      data-help-beside
      value={panel}
      activationMode="manual"
      onValueChange={(value) => {
        const chosen = PANELS.find((candidate) => candidate.id === value);
        if (chosen) change({ surveyPanel: chosen.id });
      }}
    >
      <Tabs.List ref={tabs} className="panel-tabs" aria-label="Panels">
        {PANELS.map((entry) => (
          <Tabs.Trigger key={entry.id} value={entry.id} className="panel-tab" title={entry.lead}>
            {entry.title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <CollectionCards />
      {!empty && <FilterChips />}
      <Tabs.Content value={panel} className="panel-body" tabIndex={-1}>
        <p className="quiet panel-lead">{lead}</p>
        {!empty && (
          <Suspense key={id} fallback={<p className="quiet panel-lead">On its way…</p>}>
            <Rail />
          </Suspense>
        )}
      </Tabs.Content>
    </Tabs.Root>
  );
}
