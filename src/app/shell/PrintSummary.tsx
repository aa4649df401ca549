import { useEffect, useState } from 'react';
import { DEFAULTS, SETTING_KEYS, type Params, type SettingKey } from '../../settings/schema';
import { useBench, useEngine } from '../../views/shared/bench-context';
import { formatCount } from '../../views/shared/format';
import { visibleName } from '../../views/survey/filter/facet-text';
import { COLLECTION_IDS } from '../../engine/survey/api';
import type { Session } from '../session';
import { useSession } from '../session-context';

/** Told on paper even where they are the default, by bench. */
const ALWAYS: Readonly<Partial<Record<string, readonly SettingKey[]>>> = {
  waves: ['transform', 'color', 'keep', 'rule'],
  jpeg: ['panel', 'upsampling'],
  network: ['net', 'relu', 'phi', 'domain', 'conv'],
  survey: ['surveyPanel', 'surveyFilter', 'fullRead'],
};

/** What paper needs beyond the picture and its figures: the settings that are not default, and the link. */
export function PrintSummary() {
  const { settings } = useBench();
  const picture = useEngine((snapshot) => snapshot.picture);
  const session = useSession();
  const [printed, setPrinted] = useState<{ params: Params; link: string; collections: string } | null>(null);
  useEffect(() => {
    const onBeforePrint = (): void => {
      setPrinted({ params: settings.getState(), link: window.location.href, collections: collectionsOf(session) });
    };
    window.addEventListener('beforeprint', onBeforePrint);
    return () => {
      window.removeEventListener('beforeprint', onBeforePrint);
    };
  }, [settings, session]);
  if (!printed) return null;
  const always = ALWAYS[printed.params.view] ?? [];
  const told = SETTING_KEYS.filter(
    (key) => printed.params[key] !== '' && (always.includes(key) || printed.params[key] !== DEFAULTS[key]),
  );
  return (
    <section className="print-summary">
      <h2>{printed.params.view === 'survey' ? printed.collections : (picture?.name ?? 'No picture')}</h2>
      <p>{told.map((key) => `${key} = ${printed.params[key]}`).join(', ')}</p>
      <p>{printed.link}</p>
    </section>
  );
}

/** What the Survey bench counts, for its rail stays off the paper. */
function collectionsOf({ survey }: Session): string {
  const open = survey.opened.getState().tools?.engine.snapshot().collections;
  const texts = COLLECTION_IDS.flatMap((id) => {
    const state = open?.[id];
    if (!state) return [];
    const { selection, table } = state;
    return `${id.toUpperCase()}: ${visibleName(state.name)}, ${formatCount(selection.count)} of ${formatCount(table.length)} files`;
  });
  return texts.length === 0 ? 'No collection' : texts.join('; ');
}
