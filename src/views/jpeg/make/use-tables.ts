import { useCallback, useMemo } from 'react';
import { formatTables, makeTables } from '../../../codec/jpeg/quality/make-tables';
import { changeSettings, useBench, useSetting } from '../../shared/bench-context';
import type { Tables } from './table-steps';

export interface TablesInForce {
  readonly tables: Tables;
  /** Whether they are made by hand, so that the quality has no say. */
  readonly own: boolean;
  /** Puts tables in force that are worked out from those at the time. */
  readonly change: (next: (tables: Tables) => Tables) => void;
}

/** The quantisation tables that Make uses. Changing one starts from those of the quality. */
export function useTables(): TablesInForce {
  const { settings } = useBench();
  const quality = useSetting('quality');
  const text = useSetting('tables');
  const tables = useMemo(() => makeTables(quality, text), [quality, text]);
  const change = useCallback(
    (next: (tables: Tables) => Tables) => {
      const now = settings.getState();
      changeSettings(settings, { tables: formatTables(next(makeTables(now.quality, now.tables))) });
    },
    [settings],
  );
  return useMemo(() => ({ tables, own: text !== '', change }), [tables, text, change]);
}
