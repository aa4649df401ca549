import { memo, useMemo, useRef, useState } from 'react';
import type { FacetId } from '../../../survey/facets';
import { useSetting } from '../../shared/bench-context';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { visibleName } from '../filter/facet-text';
import { useChangeFilter } from '../filter/use-filter';
import { useSurveyTools } from '../survey-context';
import { FacetCard } from './cards';
import { ChartFrame } from './ChartFrame';
import { countKey, useChartSource } from './chart-source';
import { fileCount } from '../file-count';
import { countWords } from './count-words';
import { nameBars } from './layout/name-bars';
import { NameBars } from './NameBars';
import { pairNames } from './pair-names';
import { useRemembered } from './remember';
import { useRowPitch } from './use-row-pitch';

const FEW = 8;
const MANY = 48;
const NO_NAMES: readonly string[] = [];

/** A facet's names, a bar each. A click chooses a name, another lets it go. */
export const NameChart = memo(function NameChart({ id }: { readonly id: FacetId }) {
  const { engine } = useSurveyTools();
  const facet = engine.facets.get(id);
  const source = useChartSource();
  const scale = useSetting('countScale');
  const change = useChangeFilter();
  const pitch = useRowPitch();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports(id);
  const [most, setMost] = useState(FEW);
  const [pointed, setPointed] = useState<string | null>(null);
  const clause = source.filter.get(id);
  const chosen = clause?.kind === 'names' ? clause.names : NO_NAMES;
  const key = `${countKey(source, [id])} ${most} ${chosen.join('|')}`;
  const { bars, other } = useRemembered(key, () => pairNames(source, facet, most, chosen));
  const plot = useMemo(() => nameBars({ names: bars, width, scale, pitch }), [bars, width, scale, pitch]);
  const bar = bars.find(({ name }) => name === pointed);
  const two = source.second !== null;
  return (
    <ChartFrame
      title={facet.title}
      file={id}
      help={<FacetCard facet={facet} />}
      told={bar ? `${bar.text}: ${countWords(bar, source)}` : facet.about}
      exports={exports}
      table={() => ({
        head: [facet.title, 'files', 'left by the filter', ...(two ? ['left of B'] : [])],
        rows: bars.map(({ name, all, left, second }) => [visibleName(name), all, left, ...(two ? [second ?? 0] : [])]),
      })}
    >
      <div ref={box} className="name-chart" style={{ height: plot.height }}>
        {width > 0 && (
          <NameBars
            svg={svg}
            title={facet.title}
            plot={plot}
            chosen={chosen}
            onPoint={setPointed}
            onToggle={(name) => {
              change.toggle(id, name);
            }}
            onClear={() => {
              change.set(id, null);
            }}
          />
        )}
      </div>
      {(other || most === MANY) && (
        <button
          type="button"
          className="phrase quiet chart-more"
          onClick={() => {
            setMost(most === FEW ? MANY : FEW);
          }}
        >
          {most === FEW && other ? `${other.names} more, ${fileCount(other.all)}` : 'Only the commonest'}
        </button>
      )}
    </ChartFrame>
  );
});
