import { useMemo, useRef, useState } from 'react';
import { clauseOfBins } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { binName } from '../charts/bin-words';
import { FacetCard } from '../charts/cards';
import { ChartFrame } from '../charts/ChartFrame';
import { countKey, useChartSource } from '../charts/chart-source';
import { Histogram } from '../charts/Histogram';
import { rangeOfClause, type BinRange } from '../charts/layout/bin-brush';
import { histogramBars } from '../charts/layout/histogram-bars';
import { useRemembered } from '../charts/remember';
import { useChangeFilter } from '../filter/use-filter';
import { digits, shareText } from './layout/share-rows';
import { percentHistograms, type PairSource } from './pair-shares';

interface NumberOverlayProps {
  readonly facet: NumberFacet;
  readonly pair: PairSource;
  readonly words: string;
}

/** A number's histogram of A, and B's as a line over it, both in per cent of their files. A drag chooses a range. */
export function NumberOverlay({ facet, pair, words }: NumberOverlayProps) {
  const { id } = facet;
  const source = useChartSource();
  const change = useChangeFilter();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports(`compare-${id}`);
  const [pointed, setPointed] = useState<number | null>(null);
  const { histogram, a, b } = useRemembered(`${id} ${countKey(source, [id])}`, () => percentHistograms(pair, facet));
  const plot = useMemo(
    () =>
      histogramBars({
        edges: histogram.edges,
        all: a,
        left: a,
        solid: null,
        second: b,
        axis: histogram.scale,
        scale: 'linear',
        width,
        height,
      }),
    [histogram, a, b, width, height],
  );
  const clause = source.filter.get(id);
  const range = clause?.kind === 'range' ? rangeOfClause(histogram.edges, clause) : null;
  const brush = (next: BinRange | null): void => {
    const whole = next === null || (next.from < 0 && next.to >= histogram.all.length);
    change.set(id, whole ? null : clauseOfBins(histogram, next.from, next.to));
  };
  const isBin = pointed !== null && pointed >= 0 && pointed < a.length;
  return (
    <ChartFrame
      title={facet.title}
      file={`compare-${id}`}
      help={<FacetCard facet={facet} />}
      told={
        isBin
          ? `${binName(facet, histogram, pointed)}: A ${shareText(a[pointed] / 100)}, B ${shareText((b[pointed] ?? 0) / 100)}`
          : words
      }
      exports={exports}
      table={() => ({
        head: [facet.title, '% of A', '% of B'],
        rows: a.map((percent, bin) => [binName(facet, histogram, bin), digits(percent), digits(b[bin] ?? 0)]),
      })}
    >
      <div ref={box} className="histogram-box">
        {width > 0 && height > 0 && a.length > 0 && (
          <Histogram
            svg={svg}
            facet={facet}
            histogram={histogram}
            plot={plot}
            range={range}
            onPoint={setPointed}
            onRange={brush}
          />
        )}
        {a.length === 0 && <p className="quiet">No file has it.</p>}
      </div>
      <p className="quiet chart-unit">{`per cent of the files${facet.unit === '' ? '' : `, by ${facet.unit}`}`}</p>
    </ChartFrame>
  );
}
