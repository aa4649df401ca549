import { useEffect, useId, useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { ByteRange } from '../../../codec/jpeg/jpeg';
import { HexRow } from './HexRow';
import { offsetAfterKey } from './hex-text';
import { showRow, useWindow } from './use-window';

interface HexViewProps {
  readonly label: string;
  readonly bytes: Uint8Array;
  /** The bytes that are shown. */
  readonly range: ByteRange;
  readonly marked: ByteRange | null;
  readonly cursor: number | null;
  readonly onCursor: (at: number) => void;
  /** The byte under the pointer; null when it has left. */
  readonly onPoint: (at: number | null) => void;
}

const ROW_HEIGHT = 19;
/** From this width on sixteen bytes fit beside their characters, CSS pixels. */
const WIDE = 530;

const perRowFor = (width: number): number => (width >= WIDE ? 16 : 8);

/** The bytes of a segment, sixteen or eight a row; as many rows as are in view are drawn. */
export function HexView({ label, bytes, range, marked, cursor, onCursor, onPoint }: HexViewProps) {
  const { start, end } = range;
  const box = useRef<HTMLDivElement>(null);
  const cursorId = useId();
  const { window, list, width, onScroll } = useWindow(box, ROW_HEIGHT, (available) =>
    Math.ceil((end - start) / perRowFor(available)),
  );
  const perRow = perRowFor(width);

  const { rows, viewHeight } = list;

  // What is opened, or jumped to, comes into view.
  useEffect(() => {
    const row = cursor === null ? 0 : Math.floor((cursor - start) / perRow);
    showRow(box.current, { rows, rowHeight: ROW_HEIGHT, viewHeight }, row);
  }, [cursor, start, perRow, rows, viewHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = offsetAfterKey(event, cursor ?? start, range, perRow, Math.floor(viewHeight / ROW_HEIGHT));
    if (next === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onCursor(next);
  };
  const byteUnder = (event: SyntheticEvent): number | null => {
    const at = event.target instanceof HTMLElement ? event.target.dataset.at : undefined;
    return at === undefined ? null : Number(at);
  };
  return (
    <div
      ref={box}
      className="hex"
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      {...(cursor === null ? {} : { 'aria-activedescendant': cursorId })}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse') onPoint(byteUnder(event));
      }}
      onPointerLeave={() => {
        onPoint(null);
      }}
      onClick={(event) => {
        const at = byteUnder(event);
        if (at !== null) onCursor(at);
      }}
    >
      <div className="hex-all" role="presentation" style={{ height: window.height }}>
        <div className="hex-seen" role="presentation" style={{ transform: `translateY(${window.top}px)` }}>
          {Array.from({ length: window.count }, (_, i) => {
            const from = start + (window.first + i) * perRow;
            const to = Math.min(end, from + perRow);
            const markStart = Math.max(from, marked?.start ?? from);
            return (
              <HexRow
                key={from}
                bytes={bytes}
                start={from}
                end={to}
                perRow={perRow}
                markStart={markStart}
                markEnd={Math.max(markStart, Math.min(to, marked?.end ?? from))}
                cursor={cursor !== null && cursor >= from && cursor < to ? cursor : -1}
                cursorId={cursorId}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
