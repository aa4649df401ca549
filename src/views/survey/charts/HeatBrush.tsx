import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { SizeHeatMap } from '../../../survey/charts/size-heat-map';
import type { Filter, RangeClause } from '../../../survey/filter/filter';
import { formatCount } from '../../shared/format';
import type { HeatGrid, HeatPoint } from './layout/heat-grid';
import { movedSide, shareOf, sidesBetween, type SideRange } from './layout/side-axis';

/** The sizes that are chosen, pixels, ends included. */
export interface Sides {
  readonly width: SideRange;
  readonly height: SideRange;
}

interface HeatBrushProps {
  readonly map: SizeHeatMap;
  readonly grid: HeatGrid;
  readonly filter: Filter;
  readonly onPoint: (point: HeatPoint | null) => void;
  readonly onSides: (sides: Sides | null) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drag shorter than this is a click: it chooses one cell. CSS pixels. */
const CLICK = 4;
/** Of all the map, where a side is not chosen at all. */
const WHOLE: SideRange = { from: 1, to: 65_535 };
const EDGES = [
  { side: 'width', end: 'from', name: 'Narrowest' },
  { side: 'width', end: 'to', name: 'Widest' },
  { side: 'height', end: 'from', name: 'Lowest' },
  { side: 'height', end: 'to', name: 'Tallest' },
] as const;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** Chooses a rectangle of sizes: by a drag, a click on a cell, or its four edges as sliders. */
export function HeatBrush({ map, grid, filter, onPoint, onSides }: HeatBrushProps) {
  const { left, top, width, height } = grid.field;
  const [start, setStart] = useState<Place | null>(null);
  const moved = useRef(false);
  const sides = sidesOf(filter);
  const placeOf = (event: PointerEvent<SVGElement>): Place => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return {
      x: clamp((event.clientX - (box?.left ?? 0) - left) / width),
      y: clamp((event.clientY - (box?.top ?? 0) - top) / height),
    };
  };
  const cellAt = ({ x, y }: Place): HeatPoint => ({
    column: Math.min(map.columns - 1, Math.floor(x * map.columns)),
    row: Math.min(map.rows - 1, Math.floor(y * map.rows)),
  });
  const choose = (a: Place, b: Place): void => {
    onSides({ width: sidesBetween(map.width, a.x, b.x), height: sidesBetween(map.height, 1 - a.y, 1 - b.y) });
  };
  const onPointerMove = (event: PointerEvent<SVGElement>): void => {
    const place = placeOf(event);
    onPoint(cellAt(place));
    if (!start) return;
    if (Math.hypot((place.x - start.x) * width, (place.y - start.y) * height) >= CLICK) moved.current = true;
    if (moved.current) choose(start, place);
  };
  const onPointerUp = (): void => {
    if (start && !moved.current) {
      const { column, row } = cellAt(start);
      choose(
        { x: column / map.columns, y: row / map.rows },
        { x: (column + 1) / map.columns, y: (row + 1) / map.rows },
      );
    }
    setStart(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !sides) return;
    event.preventDefault();
    event.stopPropagation();
    onSides(null);
  };
  const rect = sides && rectOf(map, sides);
  return (
    <g className="brush" data-set={sides !== null || undefined} onKeyDown={onKeyDown}>
      <rect
        className="brush-area heat-area"
        x={left}
        y={top}
        width={width}
        height={height}
        onPointerDown={(event) => {
          // With Shift a drag moves the map; a finger scrolls, and chooses by a tap.
          if (event.button !== 0 || event.shiftKey) return;
          if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
          event.preventDefault();
          // Escape and arrow keys go on from here.
          event.currentTarget.parentElement
            ?.querySelector<SVGGElement>('[role=slider]')
            ?.focus({ preventScroll: true });
          moved.current = false;
          setStart(placeOf(event));
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          setStart(null);
        }}
        onPointerLeave={() => {
          onPoint(null);
        }}
        onDoubleClick={() => {
          onSides(null);
        }}
      />
      {rect && (
        <rect
          className="brush-range"
          x={left + rect.x1 * width}
          y={top + rect.y1 * height}
          width={Math.max(2, (rect.x2 - rect.x1) * width)}
          height={Math.max(2, (rect.y2 - rect.y1) * height)}
        />
      )}
      {EDGES.map((edge) => (
        <Edge key={edge.name} edge={edge} map={map} grid={grid} sides={sides} onSides={onSides} />
      ))}
    </g>
  );
}

interface EdgeProps {
  readonly edge: (typeof EDGES)[number];
  readonly map: SizeHeatMap;
  readonly grid: HeatGrid;
  readonly sides: Sides | null;
  readonly onSides: (sides: Sides | null) => void;
}

/** One edge of the rectangle, as a slider over pixels. */
function Edge({ edge: { side, end, name }, map, grid, sides, onSides }: EdgeProps) {
  const { left, top, width, height } = grid.field;
  const shown = sides ?? { width: inView(map.width), height: inView(map.height) };
  const range = shown[side];
  const rect = rectOf(map, shown);
  const across = side === 'width';
  const at = across ? (end === 'from' ? rect.x1 : rect.x2) : end === 'from' ? rect.y2 : rect.y1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.shiftKey ? 5 * steps : steps;
    const next = movedSide(across ? map.width : map.height, range[end], by, across ? map.columns : map.rows);
    const moved =
      end === 'from'
        ? { from: Math.min(range.to, next), to: range.to }
        : { from: range.from, to: Math.max(range.from, next) };
    onSides({ ...shown, [side]: moved });
  };
  const line = across
    ? { x1: left + at * width, x2: left + at * width, y1: top + rect.y1 * height, y2: top + rect.y2 * height }
    : { x1: left + rect.x1 * width, x2: left + rect.x2 * width, y1: top + at * height, y2: top + at * height };
  return (
    <g
      className="brush-end"
      role="slider"
      tabIndex={0}
      aria-label={`${name}, pixels`}
      aria-orientation={across ? 'horizontal' : 'vertical'}
      aria-valuemin={WHOLE.from}
      aria-valuemax={WHOLE.to}
      aria-valuenow={range[end]}
      aria-valuetext={`${formatCount(range[end])} pixels`}
      onKeyDown={onKeyDown}
    >
      <line className="brush-focus-line" {...line} />
      <line {...line} />
    </g>
  );
}

function sidesOf(filter: Filter): Sides | null {
  const range = (side: 'width' | 'height'): RangeClause | null => {
    const clause = filter.get(side);
    return clause?.kind === 'range' ? clause : null;
  };
  const [width, height] = [range('width'), range('height')];
  return width || height ? { width: width ?? WHOLE, height: height ?? WHOLE } : null;
}

function inView({ from, to }: { readonly from: number; readonly to: number }): SideRange {
  return { from: Math.ceil(2 ** from), to: Math.floor(2 ** to) };
}

/** Shares of the field, y from the top. A size takes the room up to the next. */
function rectOf(map: SizeHeatMap, { width, height }: Sides): { x1: number; x2: number; y1: number; y2: number } {
  return {
    x1: clamp(shareOf(map.width, width.from)),
    x2: clamp(shareOf(map.width, width.to + 1)),
    y1: clamp(1 - shareOf(map.height, height.to + 1)),
    y2: clamp(1 - shareOf(map.height, height.from)),
  };
}
