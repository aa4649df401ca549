import { memo, type RefObject } from 'react';
import { DOT, LABELS, type ChanceStripModel, type PlacedEstimate } from './layout/chance-strip';

interface ChanceStripProps {
  readonly title: string;
  readonly plot: ChanceStripModel;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** Of a level's name, CSS pixels. */
const NAME_ROOM = 88;

/** The drawing: three rows over one axis. */
export const ChanceStrip = memo(function ChanceStrip({ title, plot, svg }: ChanceStripProps) {
  const { width, height, left, right, bottom, balanced, shuffled, accuracy, guess, majority, ticks } = plot;
  const middles = [balanced.middle, shuffled.middle, accuracy.middle];
  return (
    <svg
      ref={svg}
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      {ticks.map(({ at, label }) => (
        <g key={label} className="plot-axis">
          <line x1={at} x2={at} y1={0} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 30} textAnchor="middle">
        files whose folder was named
      </text>
      {LABELS.map((label, row) => (
        <text key={label} x={left - 12} y={middles[row]} dominantBaseline="central" textAnchor="end">
          {label}
        </text>
      ))}
      <Level {...guess} name="blind guess" end={right} />
      <Level {...majority} name="largest folder" end={right} />
      {shuffled.dots.map(({ x, y }, index) => (
        <circle key={index} className="leak-shuffle" cx={x} cy={y} r={DOT} />
      ))}
      <Score place={balanced} />
      <Score place={accuracy} />
    </svg>
  );
});

interface LevelProps {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Of the axis: near it the name stands on the left. */
  readonly end: number;
}

function Level({ at, from, to, name, end }: LevelProps) {
  const turned = at + NAME_ROOM > end;
  return (
    <g className="share-line">
      <line x1={at} x2={at} y1={from} y2={to} />
      <text x={turned ? at - 5 : at + 5} y={from + 7} dominantBaseline="central" textAnchor={turned ? 'end' : 'start'}>
        {name}
      </text>
    </g>
  );
}

function Score({ place }: { readonly place: PlacedEstimate }) {
  return (
    <g className="leak-score">
      <line x1={place.from} x2={place.to} y1={place.middle} y2={place.middle} />
      <circle cx={place.at} cy={place.middle} r={5.5} />
    </g>
  );
}
