import { memo, useMemo, useRef, useState } from 'react';
import { clauseOfBins } from '../../../survey/charts/histogram';
import type { FacetId, NumberFacet } from '../../../survey/facets';
import { useSetting } from '../../shared/bench-context';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { useChangeFilter } from '../filter/use-filter';
import { useSurveyTools } from '../survey-context';
import { createBinMemory } from './bin-memory';
import { binName, pointedBin, restText } from './bin-words';
import { FacetCard } from './cards';
import { ChartFrame } from './ChartFrame';
import { countKey, useChartSource } from './chart-source';
import { Histogram } from './Histogram';
import { HistogramRest } from './HistogramRest';
import { rangeOfClause, type BinRange } from './layout/bin-brush';
import { histogramBars } from './layout/histogram-bars';
import { pairHistogram } from './pair-histogram';
import { useRemembered } from './remember';

/** A numeric facet's histogram. A drag over it chooses a range. */
export const HistogramChart = memo(function HistogramChart({ id }: { readonly id: FacetId }) {
  const { engine } = useSurveyTools();
  const facet = engine.facets.get(id);
  return facet.kind === 'number' ? <NumberChart facet={facet} /> : null;
});

function NumberChart({ facet }: { readonly facet: NumberFacet }) {
  const { id } = facet;
  const source = useChartSource();
  const scale = useSetting('countScale');
  const change = useChangeFilter();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports(id);
  const [pointed, setPointed] = useState<number | null>(null);
  const [countBins] = useState(createBinMemory);
  const paired = useRemembered(countKey(source, [id]), () => pairHistogram(source, facet, countBins));
  const { first, second } = paired;
  const plot = useMemo(
    () =>
      histogramBars({
        edges: first.edges,
        all: first.all,
        left: first.left,
        solid: first.exact?.left ?? null,
        second: second?.left ?? null,
        axis: first.scale,
        scale,
        width,
        height,
      }),
    [first, second, scale, width, height],
  );
  const clause = source.filter.get(id);
  const range = useMemo(
    () => (clause?.kind === 'range' ? rangeOfClause(first.edges, clause) : null),
    [clause, first.edges],
  );
  const brush = (next: BinRange | null): void => {
    const whole = next === null || (next.from < 0 && next.to >= first.all.length);
    change.set(id, whole ? null : clauseOfBins(first, next.from, next.to));
  };
  const exact = first.exact?.left;
  return (
    <ChartFrame
      title={facet.title}
      file={id}
      help={<FacetCard facet={facet} />}
      told={pointed === null ? restText(facet, paired) : pointedBin(facet, paired, pointed, source)}
      exports={exports}
      table={() => ({
        head: [
          facet.title,
          'files',
          'left by the filter',
          ...(exact ? ['of those exact'] : []),
          ...(second ? ['left of B'] : []),
        ],
        rows: first.all.map((all, bin) => [
          binName(facet, first, bin),
          all,
          first.left[bin],
          ...(exact ? [exact[bin]] : []),
          ...(second ? [second.left[bin]] : []),
        ]),
      })}
    >
      <div ref={box} className="histogram-box">
        {width > 0 && height > 0 && first.all.length > 0 && (
          <Histogram
            svg={svg}
            facet={facet}
            histogram={first}
            plot={plot}
            range={range}
            onPoint={setPointed}
            onRange={brush}
          />
        )}
        {first.all.length === 0 && <p className="quiet">No file has it.</p>}
      </div>
      <HistogramRest facet={facet} histogram={first} clause={clause ?? null} />
    </ChartFrame>
  );
}
