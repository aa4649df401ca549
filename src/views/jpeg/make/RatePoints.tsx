import { useRef, type KeyboardEvent } from 'react';
import type { TriedFile } from '../tried';
import type { RatePoint } from './rate-plot';

interface RatePointsProps {
  /** In the order of their sizes, which is that of the arrow keys. */
  readonly points: readonly RatePoint[];
  readonly current: TriedFile | null;
  readonly textOf: (file: TriedFile) => string;
  readonly onPoint: (file: TriedFile | null) => void;
  readonly onPick: (file: TriedFile) => void;
}

/** The files of the plot: hover and focus tell, a click or Enter goes back to one. */
export function RatePoints({ points, current, textOf, onPoint, onPick }: RatePointsProps) {
  const group = useRef<SVGGElement>(null);
  const entrance = Math.max(
    0,
    points.findIndex(({ file }) => file === current),
  );
  const onKeyDown = (event: KeyboardEvent, index: number, file: TriedFile): void => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step !== undefined) {
      const next = Math.min(points.length - 1, Math.max(0, index + step));
      group.current?.querySelectorAll<SVGElement>('.rate-point')[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') onPick(file);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <g
      ref={group}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      {points.map(({ x, y, file }, index) => (
        <g
          key={`${file.quality} ${file.tables}`}
          className="rate-point"
          role="button"
          tabIndex={index === entrance ? 0 : -1}
          aria-label={textOf(file)}
          data-own={file.tables !== '' || undefined}
          data-now={file === current || undefined}
          onPointerEnter={() => {
            onPoint(file);
          }}
          onFocus={() => {
            onPoint(file);
          }}
          onBlur={() => {
            onPoint(null);
          }}
          onClick={() => {
            onPick(file);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, index, file);
          }}
        >
          <circle className="rate-reach" cx={x} cy={y} r={11} />
          <circle className="rate-dot" cx={x} cy={y} r={file === current ? 5 : 3.5} />
        </g>
      ))}
    </g>
  );
}
