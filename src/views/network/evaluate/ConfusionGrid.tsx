import { useState, type KeyboardEvent, type RefObject } from 'react';
import { cssColor, wantsDarkInk } from '../../shared/figures/cell-colors';
import { shortCount } from '../../shared/figures/short-count';
import '../../shared/figures/heat-grid.css';
import { cellAfterKey, nameOf, shortNames, type ConfusionCell } from './confusion-cells';

interface ConfusionGridProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly title: string;
  readonly cells: readonly ConfusionCell[];
  readonly classes: readonly string[];
  readonly shows: 'counts' | 'shares';
  readonly width: number;
  readonly height: number;
  readonly picked: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly onPick: (index: number | null) => void;
}

const TOP = 18;
/** Of a letter at 12 px, about; and the least a row of figures is high. */
const LETTER = 6.3;
const ROW_WITH_TEXT = 13;
const SHORT = 3;

/** The cells, with what they are called along the left and the upper edge. Arrow keys walk, Enter or a click keeps. */
export function ConfusionGrid(props: ConfusionGridProps) {
  const { svg, title, cells, classes, shows, width, height, picked, onPoint, onPick } = props;
  const [walked, setWalked] = useState<number | null>(null);
  const side = Math.max(1, classes.length);
  const names = width < 480 ? shortNames(classes, SHORT) : classes.map((_, index) => nameOf(classes, index));
  const left = Math.min(width / 3, 10 + LETTER * Math.max(...names.map(({ length }) => length), 1));
  const [cellWidth, cellHeight] = [(width - left) / side, (height - TOP) / side];
  const letters = Math.max(SHORT, Math.floor((cellWidth - 4) / LETTER));
  const heads = names.map((name) => (name.length > letters ? `${name.slice(0, letters - 1)}…` : name));
  const hasHeads = cellWidth > SHORT * LETTER && cellHeight >= ROW_WITH_TEXT - 1;
  const current = walked ?? picked ?? 0;

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfterKey(event.key, current, side);
    if (next !== undefined) {
      setWalked(next);
      onPoint(next);
      event.currentTarget.querySelector<SVGElement>(`[data-cell="${next}"]`)?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') onPick(current === picked ? null : current);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <svg
      ref={svg}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="grid"
      aria-label={`${title}: rows are what it is, columns what it was called`}
      onKeyDown={onKeyDown}
      onPointerLeave={() => {
        onPoint(null);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setWalked(null);
        onPoint(null);
      }}
    >
      {hasHeads && (
        <g className="confusion-heads" aria-hidden="true">
          {heads.map((name, index) => (
            <g key={index}>
              <text x={left + (index + 0.5) * cellWidth} y={TOP / 2} textAnchor="middle" dominantBaseline="central">
                {name}
              </text>
              <text x={left - 6} y={TOP + (index + 0.5) * cellHeight} textAnchor="end" dominantBaseline="central">
                {names[index]}
              </text>
            </g>
          ))}
        </g>
      )}
      {classes.map((_, row) => (
        <g key={row} role="row">
          {cells.slice(row * side, (row + 1) * side).map((cell, column) => {
            const index = row * side + column;
            const text = shows === 'counts' ? shortCount(cell.count) : percentText(cell.share);
            const fits = text.length * LETTER <= cellWidth - 2 && cellHeight >= ROW_WITH_TEXT;
            return (
              <g
                key={column}
                className="heat-cell confusion-cell"
                role="gridcell"
                data-cell={index}
                data-ink={cell.color === null ? 'page' : wantsDarkInk(cell.color) ? 'dark' : 'light'}
                data-picked={index === picked || undefined}
                tabIndex={index === current ? 0 : -1}
                aria-label={cell.text}
                aria-selected={index === picked}
                onPointerEnter={() => {
                  onPoint(index);
                }}
                onFocus={() => {
                  setWalked(index);
                  onPoint(index);
                }}
                onClick={() => {
                  setWalked(index);
                  onPick(index === picked ? null : index);
                }}
              >
                <rect
                  x={left + column * cellWidth}
                  y={TOP + row * cellHeight}
                  width={cellWidth}
                  height={cellHeight}
                  {...(cell.color === null ? {} : { fill: cssColor(cell.color) })}
                />
                {fits && (
                  <text
                    x={left + (column + 0.5) * cellWidth}
                    y={TOP + (row + 0.5) * cellHeight}
                    textAnchor="middle"
                    dominantBaseline="central"
                  >
                    {text}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

/** A share in at most three signs: 100, 87, 3, ·; nothing where there are no pictures. */
function percentText(share: number): string {
  if (Number.isNaN(share)) return '';
  return share > 0 && share < 0.005 ? '<1' : String(Math.round(share * 100));
}
