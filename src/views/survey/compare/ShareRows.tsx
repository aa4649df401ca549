import { memo, type KeyboardEvent, type RefObject } from 'react';
import { shareText, type PlacedRow, type ShareRowsModel } from './layout/share-rows';
import './share-rows.css';

interface ShareRowsProps {
  readonly title: string;
  readonly plot: ShareRowsModel;
  readonly chosen: string;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** The drawing: each row is a button that picks its setting; arrows walk. */
export const ShareRows = memo(function ShareRows({ title, plot, chosen, svg, onPoint, onChoose }: ShareRowsProps) {
  const { width, height, bottom, rows, ticks, line, axisName, left, right } = plot;
  const reached = rows.some(({ id }) => id === chosen) ? chosen : rows.at(0)?.id;
  return (
    <svg
      ref={svg}
      className="plot share-rows"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="listbox"
      aria-label={title}
      onPointerLeave={() => {
        onPoint(null);
      }}
      onKeyDown={walk}
    >
      {ticks.map(({ at, label }) => (
        <g key={label} className="plot-axis" aria-hidden="true">
          <line x1={at} x2={at} y1={rows.at(0)?.top ?? 0} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 31} textAnchor="middle" aria-hidden="true">
        {axisName}
      </text>
      {line && (
        <g className="share-line" aria-hidden="true">
          <line x1={line.at} x2={line.at} y1={14} y2={bottom} />
          <text x={line.at} y={10} textAnchor="middle">
            {line.name}
          </text>
        </g>
      )}
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          plot={plot}
          chosen={row.id === chosen}
          reached={row.id === reached}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      ))}
    </svg>
  );
});

/** The rows' own arrows: one tab stop for all of them. */
function walk(event: KeyboardEvent<SVGSVGElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const ends = event.key === 'Home' || event.key === 'End';
  if (step === 0 && !ends) return;
  const rows = [...event.currentTarget.querySelectorAll<SVGElement>('[role=option]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = ends ? (event.key === 'Home' ? 0 : rows.length - 1) : at + step;
  event.preventDefault();
  event.stopPropagation();
  rows.at(Math.min(rows.length - 1, Math.max(0, next)))?.focus();
}

interface RowProps {
  readonly row: PlacedRow;
  readonly plot: ShareRowsModel;
  readonly chosen: boolean;
  readonly reached: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

function Row({ row, plot, chosen, reached, onPoint, onChoose }: RowProps) {
  const { id, top, middle, at, chanceAt } = row;
  const chance = row.chance === null ? '' : `, chance ${shareText(row.chance)}`;
  return (
    <g
      className="share-row"
      role="option"
      aria-selected={chosen}
      aria-label={`${row.title}: ${row.figure}${chance}. ${row.words}`}
      data-tells={row.tells || undefined}
      tabIndex={reached ? 0 : -1}
      onClick={() => {
        onChoose(id);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(id);
      }}
      onPointerEnter={() => {
        onPoint(id);
      }}
      onFocus={() => {
        onPoint(id);
      }}
      onBlur={() => {
        onPoint(null);
      }}
    >
      <rect className="share-hit" x={1} y={top + 1} width={plot.width - 2} height={plot.pitch - 2} rx={4} />
      <text className="share-title" x={plot.left - 12} y={middle} dominantBaseline="central" textAnchor="end">
        {row.label}
      </text>
      {row.barWidth > 0 && <rect className="share-bar" x={plot.left} y={middle - 6} width={row.barWidth} height={12} />}
      {row.interval ? (
        <line className="share-interval" x1={row.from} x2={row.to} y1={middle} y2={middle} />
      ) : (
        <line className="share-stem" x1={plot.left} x2={at} y1={middle} y2={middle} />
      )}
      {chanceAt !== null && (
        <line className="share-chance" x1={chanceAt} x2={chanceAt} y1={middle - 6} y2={middle + 6} />
      )}
      <circle className="share-dot" cx={at} cy={middle} r={4.5} />
      <text className="share-figure" x={plot.figuresAt} y={middle} dominantBaseline="central">
        {row.figure}
      </text>
      {row.shownWords !== '' && (
        <text x={plot.wordsAt} y={middle} dominantBaseline="central">
          {row.shownWords}
        </text>
      )}
    </g>
  );
}
