import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import type { Thumbnail } from '../../../codec/jpeg/metadata/thumbnails';
import { formatBytes, formatCount, formatPercent } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { segmentAt, segmentKind } from './segment-kinds';
import { stripLayout, type StripBox } from './strip-layout';

interface SegmentStripProps {
  readonly jpeg: Jpeg;
  readonly thumbnails: readonly Thumbnail[];
  /** 1 draws to size, ½ assists the small. */
  readonly power: number;
  /** −1 for none. */
  readonly opened: number;
  readonly onOpen: (segment: number) => void;
}

const HEIGHT = 34;

/** The file from its first byte to its last, a box for each segment. */
export function SegmentStrip({ jpeg, thumbnails, power, opened, onOpen }: SegmentStripProps) {
  const { segments, problems } = jpeg;
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const boxes = useMemo(
    () =>
      stripLayout(
        segments.map(({ start, end }) => end - start),
        width,
        power,
      ),
    [segments, width, power],
  );
  const current = Math.max(
    0,
    boxes.findIndex(({ first, last }) => opened >= first && opened <= last),
  );
  const damaged = useMemo(() => new Set(problems.map(({ at }) => segmentAt(segments, at))), [problems, segments]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: boxes.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const target = boxes[Math.min(boxes.length - 1, Math.max(0, next))];
    if (target) onOpen(target.first);
    box.current?.querySelectorAll<HTMLElement>('button')[Math.min(boxes.length - 1, Math.max(0, next))]?.focus();
  };
  return (
    <div ref={box} className="strip" role="toolbar" aria-label="Segments of the file, to size" onKeyDown={onKeyDown}>
      {width > 0 &&
        boxes.map((entry, index) => {
          const largest = largestOf(jpeg, entry);
          return (
            <button
              key={entry.first}
              type="button"
              className="strip-box"
              data-kind={segmentKind(segments[largest])}
              aria-pressed={opened >= entry.first && opened <= entry.last}
              tabIndex={index === current ? 0 : -1}
              title={boxTitle(jpeg, entry)}
              aria-label={boxTitle(jpeg, entry)}
              style={{ left: entry.x, width: entry.width, height: HEIGHT }}
              onClick={() => {
                onOpen(entry.first);
              }}
            >
              {thumbnailParts(jpeg, entry, thumbnails).map((part) => (
                <span
                  key={part.from}
                  className="strip-part"
                  data-kind="thumbnail"
                  style={{ left: `${100 * part.from}%`, width: `${100 * part.share}%` }}
                />
              ))}
              {entry.width > nameWidth(segments[largest].name) && (
                <span className="strip-name">{segments[largest].name}</span>
              )}
              {[...damaged].some((at) => at >= entry.first && at <= entry.last) && <span className="strip-damage" />}
            </button>
          );
        })}
    </div>
  );
}

/** About what a name takes, with its margins, CSS pixels. */
const nameWidth = (name: string): number => 7.2 * name.length + 14;

function largestOf({ segments }: Jpeg, { first, last }: StripBox): number {
  let largest = first;
  for (let i = first; i <= last; i++) {
    if (segments[i].end - segments[i].start > segments[largest].end - segments[largest].start) largest = i;
  }
  return largest;
}

function boxTitle({ segments, bytes }: Jpeg, { first, last }: StripBox): string {
  const length = segments[last].end - segments[first].start;
  const size = `${length < 1000 ? `${formatCount(length)} bytes` : `${formatBytes(length)} (${formatCount(length)} bytes)`}, ${formatPercent(length / bytes.length)}`;
  return first === last
    ? `${segments[first].name}: ${size}, from byte ${formatCount(segments[first].start)}`
    : `${last - first + 1} segments, ${segments[first].name} to ${segments[last].name}: ${size}`;
}

/** Thumbnails inside a single segment, as shares of its length. */
function thumbnailParts(
  { segments }: Jpeg,
  { first, last }: StripBox,
  thumbnails: readonly Thumbnail[],
): { from: number; share: number }[] {
  if (first !== last) return [];
  const { start, end } = segments[first];
  return thumbnails
    .filter((thumbnail) => thumbnail.start >= start && thumbnail.end <= end)
    .map((thumbnail) => ({
      from: (thumbnail.start - start) / (end - start),
      share: (thumbnail.end - thumbnail.start) / (end - start),
    }));
}
