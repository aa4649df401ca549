import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { Histogram } from '../../../survey/charts/histogram';
import type { NumberFacet } from '../../../survey/facets';
import { binName } from './bin-words';
import { binAt, dragTo, endAfterKey, placeOfRange, startDrag, type BinRange, type BrushDrag } from './layout/bin-brush';
import type { HistogramModel } from './layout/histogram-bars';

interface HistogramBrushProps {
  readonly facet: NumberFacet;
  readonly histogram: Histogram;
  readonly plot: HistogramModel;
  readonly range: BinRange | null;
  readonly onPoint: (bin: number | null) => void;
  readonly onRange: (range: BinRange | null) => void;
}

/** Chooses a range of bins: a drag makes one, moves it, or moves an end; a click takes one bin; both ends are sliders. */
export function HistogramBrush(props: HistogramBrushProps) {
  const { histogram, plot, range, onPoint, onRange } = props;
  const drag = useRef<(BrushDrag & { readonly moved: boolean }) | null>(null);
  const firstEnd = useRef<SVGGElement>(null);
  const { frame, edges } = plot;
  const bins = histogram.all.length;
  const place = (event: PointerEvent<SVGElement>): number =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  const shown = range && placeOfRange(edges, range);
  const letGo = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !range) return;
    event.preventDefault();
    event.stopPropagation();
    onRange(null);
  };
  const onPointerMove = (event: PointerEvent<SVGElement>): void => {
    const bin = binAt(edges, place(event));
    onPoint(bin);
    const held = drag.current;
    // Until it has left its bin it may be a click.
    if (!held || (bin === held.start && !held.moved)) return;
    drag.current = { ...held, moved: true };
    const next = dragTo(held, bin, bins);
    if (next.from !== range?.from || next.to !== range.to) onRange(next);
  };
  const onPointerUp = (): void => {
    const held = drag.current;
    drag.current = null;
    if (!held || held.moved) return;
    const bin = held.start;
    const again = held.initial?.from === bin && held.initial.to === bin;
    onRange(again || bin < 0 || bin >= bins ? null : { from: bin, to: bin });
  };
  return (
    <g className="brush" data-set={range !== null || undefined} onKeyDown={letGo}>
      <rect
        className="brush-area"
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          // Escape and arrow keys go on from here.
          firstEnd.current?.focus({ preventScroll: true });
          drag.current = { ...startDrag(edges, range, place(event)), moved: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          onPoint(null);
        }}
        onDoubleClick={() => {
          onRange(null);
        }}
      />
      {shown && (
        <rect
          className="brush-range"
          x={shown.from}
          y={frame.top}
          width={Math.max(1, shown.to - shown.from)}
          height={frame.bottom - frame.top}
        />
      )}
      <End {...props} end="from" grip={firstEnd} />
      <End {...props} end="to" />
    </g>
  );
}

/** One end of the brush, as a slider over the bins. Without a range it waits at the end of the axis. */
function End({
  end,
  facet,
  histogram,
  plot,
  range,
  onPoint,
  onRange,
  grip,
}: HistogramBrushProps & { readonly end: 'from' | 'to'; readonly grip?: RefObject<SVGGElement | null> }) {
  const bins = histogram.all.length;
  const now = range ?? { from: -1, to: bins };
  const { frame, edges } = plot;
  const at = placeOfRange(edges, now)[end];
  const bin = now[end];
  return (
    <g
      ref={grip}
      className="brush-end"
      role="slider"
      tabIndex={0}
      aria-label={`${facet.title}, ${end === 'from' ? 'from' : 'up to'}`}
      aria-valuemin={-1}
      aria-valuemax={bins}
      aria-valuenow={bin}
      aria-valuetext={bin < 0 || bin >= bins ? 'open' : binName(facet, histogram, bin)}
      onFocus={() => {
        onPoint(bin);
      }}
      onBlur={() => {
        onPoint(null);
      }}
      onKeyDown={(event) => {
        const next = endAfterKey(event, end, now, bins);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        onRange(next);
        onPoint(next[end]);
      }}
    >
      <rect className="brush-focus" x={at - 5} y={frame.top} width={10} height={frame.bottom - frame.top} rx={3} />
      <line x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
      <rect className="brush-grip" x={at - 3} y={(frame.top + frame.bottom) / 2 - 9} width={6} height={18} rx={3} />
    </g>
  );
}
