import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';

interface PhiPlotProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly phi: number;
  /** What is read at this φ. */
  readonly text: string;
  readonly phiAt: (x: number) => number;
  readonly onPhi: (phi: number) => void;
  /** The place under the pointer, CSS pixels; null when it has left. */
  readonly onPoint?: (place: { readonly x: number; readonly y: number } | null) => void;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 3,
  PageDown: -3,
  Home: -14,
  End: 14,
};

/** A plot over φ whose mark can be dragged, and walked with the keys of a slider. */
export function PhiPlot(props: PhiPlotProps) {
  const { svg, width, height, label, phi, text, phiAt, onPhi, onPoint, children } = props;
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onPhi(Math.min(15, Math.max(1, phi + step)));
  };
  return (
    <svg
      ref={svg}
      className="plot phi-plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={15}
      aria-valuenow={phi}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        onPhi(phiAt(placeOf(event).x));
      }}
      onPointerMove={(event) => {
        const place = placeOf(event);
        onPoint?.(place);
        if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) onPhi(phiAt(place.x));
      }}
      onPointerLeave={() => onPoint?.(null)}
    >
      {children}
    </svg>
  );
}
