import { useState, type KeyboardEvent, type RefObject } from 'react';
import { magnitudeTable } from '../../../math/colormaps';
import { cssColor, shadeOf, wantsDarkInk } from '../../shared/figures/cell-colors';
import { cutText } from '../compare/layout/cut-text';
import { cellAfter, type ConfusionView, type GridPlaces } from './layout/confusion-view';
import '../../shared/figures/heat-grid.css';

export interface GridPoint {
  readonly row: number;
  readonly column: number;
}

interface ConfusionGridProps {
  readonly label: string;
  readonly view: ConfusionView;
  readonly names: readonly string[];
  readonly places: GridPlaces;
  readonly sentence: (point: GridPoint) => string;
  readonly picked: GridPoint | null;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (point: GridPoint | null) => void;
  readonly onPick: (point: GridPoint | null) => void;
}

const TABLE = magnitudeTable('viridis');

/** As many rows as columns, shaded by the share of the row. Arrows walk, Enter or a click picks, Escape lets go. */
export function ConfusionGrid(props: ConfusionGridProps) {
  const { label, view, names, places, sentence, picked, svg, onPoint, onPick } = props;
  const { width, height, left, top, cell, figures, letters } = places;
  const [walked, setWalked] = useState<GridPoint>({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cellAfter(event.key, walked, names.length);
    if (next) {
      setWalked(next);
      event.currentTarget
        .querySelector<SVGElement>(`[data-cell="${String(next.row)}-${String(next.column)}"]`)
        ?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') onPick(walked);
    else if (event.key === 'Escape' && picked) onPick(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <svg
      ref={svg}
      className="plot confusion"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="grid"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      <text x={left} y={10} aria-hidden="true">
        taken for
      </text>
      {view.rows.map((cells, row) => (
        <g key={row} role="row">
          <text x={left + (row + 0.5) * cell} y={top - 8} textAnchor="middle" aria-hidden="true">
            {cell >= 16 || row % 5 === 4 || row === 0 ? row + 1 : ''}
          </text>
          <text
            x={left - 8}
            y={top + (row + 0.5) * cell}
            dominantBaseline="central"
            textAnchor="end"
            role="rowheader"
            aria-label={names[row]}
          >
            {`${cutText(names[row], letters)}  ${String(row + 1)}`}
          </text>
          {cells.map(({ share }, column) => {
            const color = shadeOf(TABLE, share);
            const point = { row, column };
            return (
              <g
                key={column}
                className="heat-cell"
                role="gridcell"
                data-cell={`${String(row)}-${String(column)}`}
                data-ink={wantsDarkInk(color) ? 'dark' : 'light'}
                tabIndex={walked.row === row && walked.column === column ? 0 : -1}
                aria-label={sentence(point)}
                aria-selected={picked?.row === row && picked.column === column}
                onPointerEnter={() => {
                  onPoint(point);
                }}
                onFocus={() => {
                  setWalked(point);
                  onPoint(point);
                }}
                onBlur={() => {
                  onPoint(null);
                }}
                onClick={() => {
                  setWalked(point);
                  onPick(picked?.row === row && picked.column === column ? null : point);
                }}
              >
                <rect x={left + column * cell} y={top + row * cell} width={cell} height={cell} fill={cssColor(color)} />
                {figures && (
                  <text
                    x={left + (column + 0.5) * cell}
                    y={top + (row + 0.5) * cell}
                    textAnchor="middle"
                    dominantBaseline="central"
                  >
                    {Math.round(100 * share)}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
      {picked && (
        <g className="heat-mark confusion-mark" aria-hidden="true">
          {['heat-mark-halo', 'heat-mark-line'].map((part) => (
            <rect
              key={part}
              className={part}
              x={left + picked.column * cell + 1}
              y={top + picked.row * cell + 1}
              width={cell - 2}
              height={cell - 2}
            />
          ))}
        </g>
      )}
    </svg>
  );
}
