import { memo, useId, type RefObject } from 'react';
import type { Histogram as HistogramCounts } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import { PlotAxes } from '../../shared/figures/PlotAxes';
import { tickText } from './bin-words';
import { HistogramBrush } from './HistogramBrush';
import { placeOfRange, type BinRange } from './layout/bin-brush';
import type { HistogramModel } from './layout/histogram-bars';

interface HistogramProps {
  readonly facet: NumberFacet;
  readonly histogram: HistogramCounts;
  readonly plot: HistogramModel;
  readonly range: BinRange | null;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (bin: number | null) => void;
  readonly onRange: (range: BinRange | null) => void;
}

/** The drawing, and over it the brush. */
export function Histogram({ facet, histogram, plot, range, svg, onPoint, onRange }: HistogramProps) {
  const { width, height } = plot;
  return (
    <svg
      ref={svg}
      className="plot histogram"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={facet.title}
    >
      <Drawing facet={facet} plot={plot} split={histogram.exact !== null} range={range} />
      <HistogramBrush
        facet={facet}
        histogram={histogram}
        plot={plot}
        range={range}
        onPoint={onPoint}
        onRange={onRange}
      />
    </svg>
  );
}

interface DrawingProps {
  readonly facet: NumberFacet;
  readonly plot: HistogramModel;
  /** Whether bars have a part in full tone. */
  readonly split: boolean;
  readonly range: BinRange | null;
}

const Drawing = memo(function Drawing({ facet, plot, split, range }: DrawingProps) {
  const id = useId();
  const { frame } = plot;
  const chosen = range && placeOfRange(plot.edges, range);
  const bars = (
    <>
      <path className="bar-left" d={plot.left} {...(split ? { mask: `url(#${id}stripes)` } : {})} />
      {split && <path className="bar-left" d={plot.solid} />}
    </>
  );
  return (
    <g role="img" aria-label={`Histogram: ${facet.title}`}>
      {split && <Stripes id={id} plot={plot} />}
      <PlotAxes frame={frame} xTicks={[]} yTicks={plot.yTicks} xName="" />
      {plot.xTicks.map(({ at, value }) => (
        <text key={value} x={at} y={frame.bottom + 15} textAnchor="middle">
          {tickText(facet, value)}
        </text>
      ))}
      <path className="bar-all" d={plot.all} />
      <g data-state={chosen ? 'let-go' : 'free'}>{bars}</g>
      {chosen && (
        <>
          <clipPath id={id}>
            <rect x={chosen.from} y={0} width={Math.max(0, chosen.to - chosen.from)} height={plot.height} />
          </clipPath>
          <g data-state="chosen" clipPath={`url(#${id})`}>
            {bars}
          </g>
        </>
      )}
      {plot.second !== '' && <path className="bar-second" d={plot.second} />}
    </g>
  );
});

/** Stripes across, which also a bar of two pixels shows. */
function Stripes({ id, plot }: { readonly id: string; readonly plot: HistogramModel }) {
  return (
    <defs>
      <pattern id={`${id}pattern`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="stripe-ground" width="4" height="4" />
        <rect className="stripe" width="4" height="2" />
      </pattern>
      <mask id={`${id}stripes`} maskUnits="userSpaceOnUse" x="0" y="0" width={plot.width} height={plot.height}>
        <rect width={plot.width} height={plot.height} style={{ fill: `url(#${id}pattern)` }} />
      </mask>
    </defs>
  );
}
