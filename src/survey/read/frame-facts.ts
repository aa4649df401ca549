/**
 * The frame header as far as it says anything (T.81, B.2.2): also of a file that is broken, or of a kind that the codec
 * does not read (lossless, hierarchical, JPEG-LS), whose headers have the same layout.
 */
import type { FrameHeader } from '../../codec/jpeg/read/frame-header';
import { parseFrameHeader } from '../../codec/jpeg/read/frame-header';
import { SOF0, SOF1, SOF10, SOF2, SOF9 } from '../../codec/jpeg/read/markers';
import { JpegError } from '../../codec/jpeg/jpeg-error';
import type { Report } from '../../codec/jpeg/read/problem-list';
import type { SurveyCoding } from '../row';

export interface FrameFacts {
  readonly coding: SurveyCoding;
  readonly precision: number | null;
  /** 0 where it says so; null where it is cut off before. */
  readonly width: number | null;
  readonly height: number | null;
  /** As it claims; `sampled` may be fewer. */
  readonly components: number | null;
  readonly sampled: readonly { readonly id: number; readonly horizontal: number; readonly vertical: number }[];
  /** Null where the codec would not read on from it. */
  readonly header: FrameHeader | null;
}

const CODINGS: Readonly<Record<number, SurveyCoding>> = {
  [SOF0]: 'baseline',
  [SOF1]: 'extended',
  [SOF2]: 'progressive',
  [SOF9]: 'extended-arithmetic',
  [SOF10]: 'progressive-arithmetic',
};

/** `bytes`: the segment, marker first. Problems are told with positions in it. */
export function frameFacts(bytes: Uint8Array, code: number, report: Report): FrameFacts {
  const end = bytes.length;
  const u8 = (at: number) => (at < end ? bytes[at] : null);
  const u16 = (at: number) => (at + 1 < end ? bytes[at] * 256 + bytes[at + 1] : null);
  const components = u8(9);
  const whole = Math.min(components ?? 0, Math.floor(Math.max(0, end - 10) / 3));
  return {
    coding: CODINGS[code] ?? 'other',
    precision: u8(4),
    height: u16(5),
    width: u16(7),
    components,
    sampled: Array.from({ length: whole }, (_, index) => {
      const at = 10 + 3 * index;
      return { id: bytes[at], horizontal: bytes[at + 1] >> 4, vertical: bytes[at + 1] & 15 };
    }),
    header: readableHeader(bytes, code, report),
  };
}

function readableHeader(bytes: Uint8Array, code: number, report: Report): FrameHeader | null {
  try {
    return parseFrameHeader(bytes, code, { start: 0, end: bytes.length }, report);
  } catch (error) {
    if (!(error instanceof JpegError)) throw error;
    report(error.at, error.reason);
    return null;
  }
}
