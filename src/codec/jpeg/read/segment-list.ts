/** The segments of a file. Each begins where the one before ends, so that every byte belongs to just one. */
import type { ByteRange, Segment } from '../jpeg';
import { markerName } from './markers';

export class SegmentList {
  readonly all: Segment[] = [];

  /** Where the next segment begins. */
  get end(): number {
    return this.all.at(-1)?.end ?? 0;
  }

  marker(code: number, end: number, scan = -1): ByteRange {
    const segment = { start: this.end, end, marker: code, name: markerName(code), scan };
    this.all.push(segment);
    return segment;
  }

  /** Bytes without a marker; nothing where there are none. */
  stretch(name: string, end: number, scan = -1): void {
    if (end > this.end) this.all.push({ start: this.end, end, marker: -1, name, scan });
  }
}
