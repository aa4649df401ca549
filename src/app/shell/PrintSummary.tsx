import { useEffect, useState } from 'react';
import { DEFAULTS, SETTING_KEYS, type Params } from '../../settings/schema';
import { useBench, useEngine } from '../../views/shared/bench-context';

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
  const changed = SETTING_KEYS.filter((key) => printed.params[key] !== DEFAULTS[key]);
  return (
    <section className="print-summary">
      <h2>{picture?.name ?? 'No picture'}</h2>
      <p>{`keep=${printed.params.keep}, transform=${printed.params.transform}`}</p>
      <p>{changed.map((key) => `${key}=${printed.params[key]}`).join(', ')}</p>
      <p>{printed.link}</p>
    </section>
  );
}
