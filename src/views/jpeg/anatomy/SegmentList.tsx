import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { formatBytes } from '../../shared/format';
import { segmentKind } from './segment-kinds';
import { showRow, useTouchedRowHeight, useWindow } from './use-window';

interface SegmentListProps {
  readonly jpeg: Jpeg;
  readonly opened: number;
  readonly onOpen: (segment: number) => void;
}

const FINE_ROW_HEIGHT = 24;
const PAGE = 10;

/** The segments one below the other: what the strip shows, as words. */
export function SegmentList({ jpeg, opened, onOpen }: SegmentListProps) {
  const { segments } = jpeg;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const rowHeight = useTouchedRowHeight(FINE_ROW_HEIGHT);
  const { window, list, onScroll } = useWindow(box, rowHeight, () => segments.length);
  const { rows, viewHeight } = list;
  useEffect(() => {
    if (opened >= 0) showRow(box.current, { rows, rowHeight, viewHeight }, opened);
  }, [opened, rows, rowHeight, viewHeight]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowDown: opened + 1,
      ArrowUp: opened - 1,
      PageDown: opened + PAGE,
      PageUp: opened - PAGE,
      Home: 0,
      End: segments.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(Math.min(segments.length - 1, Math.max(0, next)));
  };
  return (
    <div
      ref={box}
      className="segment-list"
      role="listbox"
      aria-label="Segments of the file"
      {...(opened >= 0 ? { 'aria-activedescendant': `${id}-${opened}` } : {})}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: window.height }}>
        <div role="presentation" style={{ transform: `translateY(${window.top}px)` }}>
          {segments.slice(window.first, window.first + window.count).map((segment, i) => {
            const index = window.first + i;
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                className="segment-item"
                role="option"
                aria-selected={index === opened}
                aria-posinset={index + 1}
                aria-setsize={segments.length}
                style={{ height: rowHeight }}
                onClick={() => {
                  onOpen(index);
                }}
              >
                <span className="segment-key" data-kind={segmentKind(segment)} aria-hidden="true" />
                <span className="segment-name">{segment.name}</span>
                <span className="quiet figure">{formatBytes(segment.end - segment.start)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
