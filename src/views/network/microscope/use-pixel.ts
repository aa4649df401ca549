/** The cell of the block that is looked at: hover shows, a click pins, Escape lets go, the focus shows what hover shows. */
import { useState, type KeyboardEvent } from 'react';
import { cellAfterKey } from '../../shared/figures/HeatGrid';
import { useEscape } from '../../shared/use-escape';

export interface PickedPixel {
  /** 0…63; null while none is looked at. */
  readonly cell: number | null;
  readonly pinned: boolean;
  readonly point: (cell: number | null) => void;
  readonly pin: (cell: number | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function usePixel(): PickedPixel {
  const [pinned, setPinned] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  useEscape(() => {
    setPinned(null);
  });
  const cell = pointed ?? pinned;
  return {
    cell,
    pinned: pinned !== null,
    point: setPointed,
    pin: setPinned,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === ' ') setPinned(cell);
      else {
        const next = cellAfterKey(event.key, cell ?? 0);
        if (next === undefined) return;
        setPointed(next);
      }
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
