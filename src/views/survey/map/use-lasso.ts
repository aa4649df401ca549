/**
 * A lasso drawn on the map with Shift held, or with the lasso tool: while it is drawn a line in the map's units, after it a
 * clause of the filter. A lasso too small to hold anything is a slip, and changes nothing.
 */
import { useState, type PointerEvent } from 'react';
import { useEscape } from '../../shared/use-escape';
import { simplifyLine } from '../../../survey/map/simplify-line';
import { toMap, type MapView } from './map-view';

export interface Lasso {
  /** x, y, x, y, … while it is being drawn. */
  readonly line: readonly number[] | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** CSS pixels: between two points of the line, and the least width or height of one that is meant. */
const STEP = 3;
const SLIP = 8;

const extent = (line: readonly number[], axis: 0 | 1): number => {
  const values = line.filter((_, i) => i % 2 === axis);
  return Math.max(...values) - Math.min(...values);
};

export function useLasso(view: MapView, tool: boolean, onLasso: (points: number[]) => void): Lasso {
  const [line, setLine] = useState<readonly number[] | null>(null);
  const letGo = (): void => {
    setLine(null);
  };
  useEscape(letGo);
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): [number, number] => {
    const box = currentTarget.getBoundingClientRect();
    return toMap(view, clientX - box.left, clientY - box.top);
  };
  return {
    line,
    onPointerDown: (event) => {
      if (event.button !== 0 || !event.isPrimary || !(tool || event.shiftKey)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setLine(at(event));
    },
    onPointerMove: (event) => {
      if (line === null || !event.isPrimary) return;
      const [x, y] = at(event);
      const moved = Math.hypot(x - line[line.length - 2], y - line[line.length - 1]) * view.side;
      if (moved >= STEP) setLine([...line, x, y]);
    },
    onPointerUp: () => {
      if (line === null) return;
      letGo();
      const meant = line.length >= 6 && Math.max(extent(line, 0), extent(line, 1)) * view.side >= SLIP;
      if (meant) onLasso(simplifyLine(line));
    },
    onPointerCancel: letGo,
  };
}
