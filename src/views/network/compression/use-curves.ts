/** The curves of the open picture: measured by themselves when the picture or what runs on it changes. */
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { CompressionCurves } from '../../../engine/network/api';
import type { Params } from '../../../settings/schema';
import { useBench } from '../../shared/bench-context';
import { useNetwork, useNetworkTools } from '../network-context';

/** After the last change, before the curves are measured again, milliseconds. */
const PAUSE = 700;

const KEYS = [
  ...(['net', 'weights', 'domain', 'psi', 'relu', 'phi', 'phiLayers'] as const),
  ...(['cropX', 'cropY', 'cropSide'] as const),
] satisfies (keyof Params)[];

/** What the curves depend on. How the input is altered is not among it: the curves run over that. */
export function curvesKey(params: Params, picture: string): string {
  return [picture, ...KEYS.map((key) => params[key])].join(' ');
}

export interface Curves {
  readonly curves: CompressionCurves | null;
  /** True while what is shown belongs to other settings or another picture. */
  readonly stale: boolean;
  /** True where nothing is measured unasked: it takes long here. */
  readonly waits: boolean;
  readonly measure: () => void;
}

export function useCurves(): Curves {
  const { engine, jobs } = useNetworkTools();
  const { settings } = useBench();
  // By its name, too: one network of the person's own may replace another.
  const picture = useNetwork(({ input, network }) => `${input?.source.id ?? ''} ${network?.name ?? ''}`);
  const ready = useNetwork(({ input, answer, stale }) => input !== null && answer !== null && !stale);
  const processor = useNetwork(({ status }) => status.kind === 'cpu');
  const key = useStore(settings, (params) => curvesKey(params, picture));
  const large = useStore(settings, ({ net }) => net !== 'toy');
  const result = useStore(jobs.compression.store, (state) => state.result);
  const of = useStore(jobs.compression.store, (state) => state.of);
  const waits = processor && large;
  const tried = useRef('');
  const measure = useCallback(() => {
    tried.current = key;
    void jobs.compression.start(key, (work) => engine.compression(work));
  }, [engine, jobs, key]);
  useEffect(() => {
    // A run that was stopped, or failed, is not begun again by itself.
    if (!ready || waits || of === key || tried.current === key) return;
    const timer = setTimeout(measure, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [ready, waits, of, key, measure]);
  return { curves: result, stale: result !== null && of !== key, waits, measure };
}
