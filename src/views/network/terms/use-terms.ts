import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MapInfo, Terms } from '../../../engine/network/api';
import { useSetting } from '../../shared/bench-context';
import { blockGrid, type MapPlace } from '../map-place';
import { useNetwork, useNetworkTools } from '../network-context';
import { useMaps, usePicked } from '../use-picked';
import { blockOfMap } from './block-of-map';
import { convolutionBefore, mapOfConvolution } from './pick-convolution';

/** While φ is moved, terms of values that are past at once are not asked for, milliseconds. */
const PAUSE = 120;

export interface TermsPlace extends MapPlace {
  readonly convolution: MapInfo;
  readonly coefficient: number;
}

/** The output coefficient that is taken apart; null while there is no network. */
export function useTermsPlace(): TermsPlace | null {
  const maps = useMaps();
  const picked = usePicked();
  const coefficient = useSetting('mapCoefficient');
  return useMemo(() => {
    const convolution = picked && convolutionBefore(maps, picked.id);
    if (!convolution) return null;
    const { rows, columns } = blockGrid(convolution);
    return {
      id: mapOfConvolution(maps, convolution.id),
      convolution,
      channel: Math.min(picked.channel, convolution.channels - 1),
      row: Math.min(picked.row, rows - 1),
      column: Math.min(picked.column, columns - 1),
      coefficient,
    };
  }, [maps, picked, coefficient]);
}

/** What was asked of the engine, and whether it belongs to what is picked now; the old answer stays until then. */
export interface Asked<T> {
  readonly value: T | null;
  /** One sentence; empty where nothing went wrong. */
  readonly problem: string;
  readonly current: boolean;
}

/** The terms of the picked coefficient, `limit` of them listed. */
export function useTerms(place: TermsPlace | null, limit: number): Asked<Terms> {
  const { engine } = useNetworkTools();
  const ask = useCallback(
    ({ convolution, channel, row, column, coefficient }: TermsPlace) =>
      engine.terms(convolution.id, channel, row, column, coefficient, limit),
    [engine, limit],
  );
  return useAsked(place, ask);
}

/** The block of 64 that the coefficient is in, after batch norm, natural order. */
export function useOutputBlock(place: TermsPlace | null): Asked<Float64Array> {
  const { engine } = useNetworkTools();
  const ask = useCallback(
    async ({ id, channel, row, column }: TermsPlace) => blockOfMap(await engine.featureMap(id), channel, row, column),
    [engine],
  );
  return useAsked(place, ask);
}

/** Asks again after every run of the network. */
function useAsked<T>(place: TermsPlace | null, ask: (place: TermsPlace) => Promise<T>): Asked<T> {
  const answer = useNetwork((snapshot) => snapshot.answer);
  const [found, setFound] = useState<(Omit<Asked<T>, 'current'> & { readonly key: object }) | null>(null);
  // What is asked for depends on the place, and on the run that made the maps.
  const key = useMemo(() => ({ place, answer }), [place, answer]);
  useEffect(() => {
    const { place: at, answer: run } = key;
    if (!at || !run) return;
    let wanted = true;
    const asked = async (): Promise<void> => {
      try {
        const value = await ask(at);
        if (wanted) setFound({ key, value, problem: '' });
      } catch (error) {
        if (wanted) setFound({ key, value: null, problem: error instanceof Error ? error.message : String(error) });
      }
    };
    const pause = setTimeout(() => void asked(), PAUSE);
    return () => {
      wanted = false;
      clearTimeout(pause);
    };
  }, [ask, key]);
  return { value: found?.value ?? null, problem: found?.problem ?? '', current: found?.key === key };
}
