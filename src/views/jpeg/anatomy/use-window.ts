import { useState, useSyncExternalStore, type RefObject, type UIEvent } from 'react';
import { useSize } from '../../shared/use-size';
import { rowWindow, scrollTopFor, type RowList, type RowWindow } from './row-window';

interface WindowedRows {
  readonly window: RowWindow;
  readonly list: RowList;
  readonly width: number;
  readonly onScroll: (event: UIEvent) => void;
}

/** The rows of a long list that are in view of its scrolled box. `rowsFor` is told the width of the box. */
export function useWindow(
  box: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  rowsFor: (width: number) => number,
): WindowedRows {
  const { width, height } = useSize(box);
  const [scrollTop, setScrollTop] = useState(0);
  const list: RowList = { rows: rowsFor(width), rowHeight, viewHeight: height };
  return {
    window: rowWindow(list, scrollTop),
    list,
    width,
    onScroll: (event) => {
      setScrollTop(event.currentTarget.scrollTop);
    },
  };
}

/** Scrolls no further than it takes to see a row. */
export function showRow(element: HTMLElement | null, { rows, rowHeight, viewHeight }: RowList, row: number): void {
  if (element === null || viewHeight === 0) return;
  const next = scrollTopFor({ rows, rowHeight, viewHeight }, row, element.scrollTop);
  if (next !== element.scrollTop) element.scrollTop = next;
}

/** Where fingers are used, or the screen is narrow: the style sheets ask the same. */
const COARSE = '(max-width: 719.98px), (pointer: coarse)';

/** Height of a row that is touched or clicked, CSS pixels. */
export function useTouchedRowHeight(fine: number): number {
  const coarse = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(COARSE);
      query.addEventListener('change', changed);
      return () => {
        query.removeEventListener('change', changed);
      };
    },
    () => window.matchMedia(COARSE).matches,
  );
  return coarse ? 44 : fine;
}
