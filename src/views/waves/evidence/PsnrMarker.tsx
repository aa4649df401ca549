import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings } from '../../shared/bench-context';
import { formatDecibels, formatPercent } from '../../shared/format';
import { mounted } from '../../shared/mounted';
import { valueAfterKey } from '../../shared/Slider';
import { logScale } from '../../shared/slider-scale';
import type { PsnrPlotModel } from './psnr-plot';

const SCALE = logScale(SETTINGS.keep.min, SETTINGS.keep.max);

interface PsnrMarkerProps {
  readonly plot: PsnrPlotModel;
  readonly keep: number;
  readonly psnr: number | null;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** The present setting on the plot: a slider that can be dragged anywhere on it. */
export function PsnrMarker({ plot, keep, psnr, svg }: PsnrMarkerProps) {
  const change = useChangeSettings();
  const { top, bottom, left, right } = plot.frame;
  const { x, y } = plot.place(keep, psnr);
  const moveTo = (event: PointerEvent): void => {
    change({ keep: plot.shareAt(event.clientX - mounted(svg).getBoundingClientRect().left) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = valueAfterKey(event, keep, SETTINGS.keep.min, SETTINGS.keep.max, SCALE);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change({ keep: next });
  };
  return (
    <g
      className="marker"
      role="slider"
      tabIndex={0}
      aria-label="Share kept, on the plot"
      aria-valuemin={SETTINGS.keep.min}
      aria-valuemax={SETTINGS.keep.max}
      aria-valuenow={keep}
      aria-valuetext={`${formatPercent(keep)} of coefficients${psnr === null ? '' : `, ${formatDecibels(psnr)}`}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) moveTo(event);
      }}
    >
      <rect className="marker-area" x={left} y={top} width={right - left} height={bottom - top} />
      <line x1={x} x2={x} y1={top} y2={bottom} />
      {y !== null && <circle cx={x} cy={y} r={5} />}
    </g>
  );
}
