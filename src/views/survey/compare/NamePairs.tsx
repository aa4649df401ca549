import { memo, type RefObject } from 'react';
import type { NamePairsModel } from './layout/name-pairs';

interface NamePairsProps {
  readonly title: string;
  readonly plot: NamePairsModel;
  readonly chosen: readonly string[];
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (name: string | null) => void;
  readonly onToggle: (name: string) => void;
}

/** The drawing: each row is a button that chooses its name, as in the charts. */
export const NamePairs = memo(function NamePairs({ title, plot, chosen, svg, onPoint, onToggle }: NamePairsProps) {
  const { width, height, left, right, bottom, pitch, barHeight, pairs, ticks } = plot;
  return (
    <svg
      ref={svg}
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      {ticks.map(({ at, label }) => (
        <g key={label} className="plot-axis" aria-hidden="true">
          <line x1={at} x2={at} y1={0} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {pairs.map((pair, index) => {
        const checked = chosen.includes(pair.name);
        const middle = pair.top + barHeight / 2;
        const toggle = (): void => {
          onToggle(pair.name);
        };
        return (
          <g
            key={pair.name}
            className="bar-row"
            data-state={chosen.length === 0 ? 'free' : checked ? 'chosen' : 'let-go'}
            role="checkbox"
            aria-checked={checked}
            aria-label={`${pair.text}: A and B ${pair.figures}`}
            tabIndex={0}
            onClick={toggle}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              event.stopPropagation();
              toggle();
            }}
            onPointerEnter={() => {
              onPoint(pair.name);
            }}
            onFocus={() => {
              onPoint(pair.name);
            }}
            onBlur={() => {
              onPoint(null);
            }}
          >
            <rect className="bar-hit" x={0} y={index * pitch} width={width} height={pitch} rx={4} />
            <text
              x={left - 8}
              y={middle}
              dominantBaseline="central"
              textAnchor="end"
              data-none={pair.name === '' || undefined}
            >
              {pair.label}
            </text>
            <rect className="bar-left" x={left} y={pair.top} width={pair.filled} height={barHeight} />
            {pair.outline !== '' && <path className="bar-second" d={pair.outline} />}
            <text x={right + 8} y={middle} dominantBaseline="central">
              {pair.figures}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
