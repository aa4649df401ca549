/** The comparison of what the filter leaves of A and of B: worked out anew when files, filter or seed change. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { compareSteps } from '../../../survey/compare/compare-collections';
import { formatFilter } from '../../../survey/filter/filter';
import { useSetting } from '../../shared/bench-context';
import type { ChartSource } from '../charts/chart-source';
import { useSurveyTools } from '../survey-context';
import { createComparison, type Comparison } from './comparison';

export interface PairedSource extends ChartSource {
  readonly second: ChartSource['first'];
}

const PAGE_TURNS = {
  now: () => performance.now(),
  later: (turn: () => void, delay: number) => {
    const timer = setTimeout(turn, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};

export function useComparison(source: PairedSource): Comparison {
  const { engine } = useSurveyTools();
  const seed = useSetting('surveySeed');
  const [runner] = useState(() => createComparison(PAGE_TURNS));
  const { first, second, filter } = source;
  const look = formatFilter(filter);
  const rows = [first, second]
    .map(({ table, selection }) => `${table.length}.${table.version}.${selection.version}`)
    .join(' ');
  useEffect(() => {
    runner.ask({
      look: [first.table, second.table, look, seed],
      rows,
      steps: () =>
        compareSteps(
          { table: first.table, rows: first.selection },
          { table: second.table, rows: second.selection },
          engine.facets,
          { seed },
        ),
    });
  }, [runner, engine, first.table, second.table, first.selection, second.selection, look, rows, seed]);
  useEffect(
    () => () => {
      runner.stop();
    },
    [runner],
  );
  return useSyncExternalStore(runner.subscribe, runner.snapshot);
}
