import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Rgb } from '../../../math/colormaps';
import { cssColor, wantsDarkInk } from './cell-colors';
import './heat-grid.css';
import { useSize } from '../use-size';

/** One of the 64 cells, natural order 8·v + u. */
export interface HeatCell {
  /** Null leaves the cell empty: there is no value. */
  readonly color: Rgb | null;
  /** What stands in it, at most four characters. */
  readonly text: string;
  /** What is said of it: on hover, and to a screen reader. */
  readonly title: string;
}

interface HeatGridProps {
  readonly label: string;
  readonly cells: readonly HeatCell[];
  readonly svg?: RefObject<SVGSVGElement | null>;
  /** The cell that is kept. */
  readonly picked?: number;
  readonly onPick?: (index: number) => void;
  /** The cell under the pointer or the focus; null when there is none. */
  readonly onPoint?: (index: number | null) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cell that a key moves to; undefined for keys that move nowhere. */
export function cellAfterKey(key: string, index: number): number | undefined {
  const clamp = (at: number): number => Math.min(7, Math.max(0, at));
  const [row, column] = [index >> 3, index & 7];
  if (key === 'Home') return 8 * row;
  if (key === 'End') return 8 * row + 7;
  const arrow = ARROWS[key];
  return arrow && 8 * clamp(row + arrow[0]) + clamp(column + arrow[1]);
}

/** 8×8 values as colours with figures, as large as its box. Arrow keys walk, Enter or a click picks. */
export function HeatGrid({ label, cells, svg, picked, onPick, onPoint }: HeatGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [walked, setWalked] = useState<number | null>(null);
  const current = walked ?? picked ?? 0;
  const [cellWidth, cellHeight] = [width / 8, height / 8];

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onPick?.(current);
      return;
    }
    const next = cellAfterKey(event.key, current);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setWalked(next);
    onPoint?.(next);
    event.currentTarget.querySelector<SVGElement>(`[data-cell="${next}"]`)?.focus({ preventScroll: true });
  };
  const cell = (index: number) => {
    const { color, text, title } = cells[index];
    const [x, y] = [(index & 7) * cellWidth, (index >> 3) * cellHeight];
    return (
      <g
        key={index}
        className="heat-cell"
        role="gridcell"
        data-cell={index}
        data-ink={color === null ? 'page' : wantsDarkInk(color) ? 'dark' : 'light'}
        data-picked={index === picked || undefined}
        tabIndex={index === current ? 0 : -1}
        aria-label={title}
        aria-selected={index === picked}
        onPointerEnter={() => onPoint?.(index)}
        onFocus={() => {
          setWalked(index);
          onPoint?.(index);
        }}
        onClick={() => {
          setWalked(index);
          onPick?.(index);
        }}
      >
        <rect
          x={x}
          y={y}
          width={cellWidth}
          height={cellHeight}
          {...(color === null ? {} : { fill: cssColor(color) })}
        />
        <text x={x + cellWidth / 2} y={y + cellHeight / 2} textAnchor="middle" dominantBaseline="central">
          {text}
        </text>
      </g>
    );
  };
  return (
    <div className="heat-grid" ref={box} data-picks={onPick !== undefined || undefined}>
      {width > 0 && height > 0 && (
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="grid"
          aria-label={label}
          onKeyDown={onKeyDown}
          onPointerLeave={() => onPoint?.(null)}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return;
            setWalked(null);
            onPoint?.(null);
          }}
        >
          {Array.from({ length: 8 }, (_, row) => (
            <g key={row} role="row">
              {Array.from({ length: 8 }, (_, column) => cell(8 * row + column))}
            </g>
          ))}
          {picked !== undefined && (
            <g className="heat-mark" aria-hidden="true">
              {['heat-mark-halo', 'heat-mark-line'].map((part) => (
                <rect
                  key={part}
                  className={part}
                  x={(picked & 7) * cellWidth + 2}
                  y={(picked >> 3) * cellHeight + 2}
                  width={Math.max(0, cellWidth - 4)}
                  height={Math.max(0, cellHeight - 4)}
                />
              ))}
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
