import { memo } from 'react';
import { LENS_TITLE, type LensTile as Place } from './lens-layout';

interface LensTileProps {
  readonly place: Place;
  readonly cell: number;
  readonly title: string;
  readonly figure: string;
  /** CSS colours of the 64 cells; null shows the ground. */
  readonly fills: readonly (string | null)[];
}

/** One picture of the block, its name above and a figure below. */
export const LensTile = memo(function LensTile({ place: { x, y }, cell, title, figure, fills }: LensTileProps) {
  const side = 8 * cell;
  return (
    <g transform={`translate(${x} ${y})`}>
      <text className="lens-title" y={-LENS_TITLE + 12}>
        {title}
      </text>
      <rect className="lens-ground" width={side} height={side} />
      {fills.map(
        (fill, index) =>
          fill !== null && (
            <rect
              key={index}
              x={(index & 7) * cell}
              y={(index >> 3) * cell}
              width={cell - 0.5}
              height={cell - 0.5}
              fill={fill}
            />
          ),
      )}
      <text className="figure" y={side + 14}>
        {figure}
      </text>
    </g>
  );
});
