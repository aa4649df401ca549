import { useCallback, useState, type RefObject, type UIEvent } from 'react';
import { mounted } from '../../shared/mounted';
import { useSize } from '../../shared/use-size';
import { rowWindow, scrollTopFor, type RowList, type RowWindow } from './row-window';

interface WindowedRows {
  readonly window: RowWindow;
  readonly width: number;
  readonly rowsInView: number;
  readonly onScroll: (event: UIEvent) => void;
  readonly show: (row: number) => void;
}

/** The rows of a long list that are in view of its scrolled box. */
export function useWindow(
  box: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  rowsFor: (width: number) => number,
): WindowedRows {
  const { width, height } = useSize(box);
  const [scrollTop, setScrollTop] = useState(0);
  const list: RowList = { rows: rowsFor(width), rowHeight, viewHeight: height };
  const { rows } = list;
  const show = useCallback(
    (row: number) => {
      const element = mounted(box);
      const next = scrollTopFor({ rows, rowHeight, viewHeight: height }, row, element.scrollTop);
      if (next !== element.scrollTop) element.scrollTop = next;
    },
    [box, rows, rowHeight, height],
  );
  return {
    window: rowWindow(list, scrollTop),
    width,
    rowsInView: Math.max(1, Math.floor(height / rowHeight)),
    onScroll: (event) => {
      setScrollTop(event.currentTarget.scrollTop);
    },
    show,
  };
}
