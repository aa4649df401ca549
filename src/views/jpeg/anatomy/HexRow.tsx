import { memo } from 'react';
import { asciiOf, hexByte, hexOffset } from './hex-text';

interface HexRowProps {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly perRow: number;
  /** Highlighted bytes, cut to this row; equal where there are none. */
  readonly markStart: number;
  readonly markEnd: number;
  /** −1 where the cursor is elsewhere. */
  readonly cursor: number;
  readonly cursorId: string;
}

/** One line of the hex view: offset, bytes, characters. */
export const HexRow = memo(function HexRow(props: HexRowProps) {
  const { bytes, start, end, perRow, markStart, markEnd, cursor, cursorId } = props;
  const offsets = Array.from({ length: end - start }, (_, i) => start + i);
  const state = (at: number) => ({
    'data-at': at,
    'data-marked': (at >= markStart && at < markEnd) || undefined,
    'data-cursor': at === cursor || undefined,
  });
  return (
    <div className="hex-row" role="row">
      <span className="hex-offset" role="rowheader">
        {hexOffset(start)}
      </span>
      <span className="hex-bytes" role="presentation" data-per-row={perRow}>
        {offsets.map((at) => (
          <span key={at} role="gridcell" {...(at === cursor ? { id: cursorId } : {})} {...state(at)}>
            {hexByte(bytes[at])}
          </span>
        ))}
      </span>
      <span className="hex-ascii" aria-hidden="true">
        {offsets.map((at) => (
          <span key={at} {...state(at)}>
            {asciiOf(bytes[at])}
          </span>
        ))}
      </span>
    </div>
  );
});
