import { memo, type RefObject } from 'react';
import { formatCount } from '../../shared/format';
import { shortCount } from '../../shared/figures/short-count';
import type { NameBar, NameBarsModel } from './layout/name-bars';

interface NameBarsProps {
  readonly title: string;
  readonly plot: NameBarsModel;
  readonly chosen: readonly string[];
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (name: string | null) => void;
  readonly onToggle: (name: string) => void;
  readonly onClear: () => void;
}

/** The drawing: each row is a button that chooses its name. */
export const NameBars = memo(function NameBars(props: NameBarsProps) {
  const { title, plot, chosen, svg, onPoint, onToggle, onClear } = props;
  const { width, height, bars, ticks, bottom } = plot;
  return (
    <svg
      ref={svg}
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || chosen.length === 0) return;
        event.preventDefault();
        onClear();
      }}
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
      {bars.map((bar, index) => (
        <Row
          key={bar.name}
          bar={bar}
          plot={plot}
          top={(index * bottom) / bars.length}
          pitch={bottom / bars.length}
          state={chosen.length === 0 ? 'free' : chosen.includes(bar.name) ? 'chosen' : 'let-go'}
          onPoint={onPoint}
          onToggle={onToggle}
        />
      ))}
    </svg>
  );
});

interface RowProps {
  readonly bar: NameBar;
  readonly plot: NameBarsModel;
  readonly top: number;
  readonly pitch: number;
  readonly state: 'free' | 'chosen' | 'let-go';
  readonly onPoint: (name: string | null) => void;
  readonly onToggle: (name: string) => void;
}

function Row({ bar, plot, top, pitch, state, onPoint, onToggle }: RowProps) {
  const { left, right, width, barHeight } = plot;
  const middle = bar.top + barHeight / 2;
  const shown = bar.left === bar.all ? formatCount(bar.all) : `${formatCount(bar.left)} of ${formatCount(bar.all)}`;
  return (
    <g
      className="bar-row"
      data-state={state}
      role="checkbox"
      aria-checked={state === 'chosen'}
      aria-label={`${bar.text}: ${shown}${bar.second === null ? '' : `, B ${formatCount(bar.second)}`}`}
      tabIndex={0}
      onClick={() => {
        onToggle(bar.name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onToggle(bar.name);
      }}
      onPointerEnter={() => {
        onPoint(bar.name);
      }}
      onFocus={() => {
        onPoint(bar.name);
      }}
      onBlur={() => {
        onPoint(null);
      }}
    >
      <rect className="bar-hit" x={0} y={top} width={width} height={pitch} rx={4} />
      <text
        x={left - 8}
        y={middle}
        dominantBaseline="central"
        textAnchor="end"
        data-none={bar.name === '' || undefined}
      >
        {bar.label}
      </text>
      <rect className="bar-all" x={left} y={bar.top} width={bar.allWidth} height={barHeight} />
      <rect className="bar-left" x={left} y={bar.top} width={bar.leftWidth} height={barHeight} />
      {bar.outline !== '' && <path className="bar-second" d={bar.outline} />}
      <text x={right + 6} y={middle} dominantBaseline="central">
        {shortCount(bar.left)}
      </text>
    </g>
  );
}
