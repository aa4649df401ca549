import { useEffect, useState } from 'react';
import { DEFAULTS, SETTING_KEYS, type Params, type SettingKey } from '../../settings/schema';
import { useBench, useEngine } from '../../views/shared/bench-context';

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
  const [printed, setPrinted] = useState<{ params: Params; link: string } | null>(null);
  useEffect(() => {
    const onBeforePrint = (): void => {
      setPrinted({ params: settings.getState(), link: window.location.href });
    };
    window.addEventListener('beforeprint', onBeforePrint);
    return () => {
      window.removeEventListener('beforeprint', onBeforePrint);
    };
  }, [settings]);
  if (!printed) return null;
  const always = ALWAYS[printed.params.view] ?? [];
  const told = SETTING_KEYS.filter((key) => always.includes(key) || printed.params[key] !== DEFAULTS[key]);
  return (
    <section className="print-summary">
      <h2>{picture?.name ?? 'No picture'}</h2>
      <p>{told.map((key) => `${key} = ${printed.params[key]}`).join(', ')}</p>
      <p>{printed.link}</p>
    </section>
  );
}
