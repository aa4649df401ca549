/** The frame header (T.81, B.2.2), and what kinds of JPEG are told by it. */
import type { ByteRange, EntropyCoding, JpegProcess } from '../jpeg';
import { JpegError } from '../jpeg-error';
import { DHP, JPG, LSE, SOF0, SOF1, SOF10, SOF2, SOF55, SOF9, markerName } from './markers';
import type { Report } from './problem-list';

export interface FrameHeaderComponent {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly tableId: number;
}

export interface FrameHeader {
  readonly at: number;
  readonly process: JpegProcess;
  readonly coding: EntropyCoding;
  readonly precision: number;
  readonly width: number;
  /** 0 where a DNL segment tells. */
  readonly height: number;
  readonly components: readonly FrameHeaderComponent[];
}

const READ: Readonly<Record<number, readonly [JpegProcess, EntropyCoding]>> = {
  [SOF0]: ['baseline', 'huffman'],
  [SOF1]: ['extended', 'huffman'],
  [SOF2]: ['progressive', 'huffman'],
  [SOF9]: ['extended', 'arithmetic'],
  [SOF10]: ['progressive', 'arithmetic'],
};

/** Table B.1; JPEG-LS is T.87. */
const NOT_READ: Readonly<Record<number, string>> = {
  0xc3: 'lossless JPEG, Huffman coding',
  0xc5: 'hierarchical JPEG, differential sequential frame, Huffman coding',
  0xc6: 'hierarchical JPEG, differential progressive frame, Huffman coding',
  0xc7: 'hierarchical JPEG, differential lossless frame, Huffman coding',
  [JPG]: 'a JPEG extension without a published meaning',
  0xcb: 'lossless JPEG, arithmetic coding',
  0xcd: 'hierarchical JPEG, differential sequential frame, arithmetic coding',
  0xce: 'hierarchical JPEG, differential progressive frame, arithmetic coding',
  0xcf: 'hierarchical JPEG, differential lossless frame, arithmetic coding',
  [DHP]: 'hierarchical JPEG',
  [SOF55]: 'JPEG-LS',
  [LSE]: 'JPEG-LS',
};

/** Throws for a marker that only files have that are not read here. */
export function refuseOtherKinds(code: number, at: number): void {
  const kind = NOT_READ[code];
  if (kind !== undefined)
    throw new JpegError('unsupported', `this is ${kind} (${markerName(code)}), which is not read`, at);
}

export function parseFrameHeader(
  bytes: Uint8Array,
  code: number,
  { start, end }: ByteRange,
  report: Report,
): FrameHeader {
  refuseOtherKinds(code, start);
  const [process, coding] = READ[code];
  if (end - start < 10) throw new JpegError('damaged', 'the frame header is cut short', start);
  const u16 = (at: number) => bytes[at] * 256 + bytes[at + 1];
  const precision = bytes[start + 4];
  const width = u16(start + 7);
  const count = bytes[start + 9];
  if (precision !== 8 && precision !== 12) {
    throw new JpegError('unsupported', `samples have ${precision} bits; 8 and 12 are read`, start + 4);
  }
  if (process === 'baseline' && precision !== 8) report(start + 4, `a baseline frame has samples of ${precision} bits`);
  if (width === 0) throw new JpegError('damaged', 'the frame header says a width of 0', start + 7);
  if (count === 0) throw new JpegError('damaged', 'the frame header has no components', start + 9);
  if (count > 4) throw new JpegError('unsupported', `the frame has ${count} components; 1 to 4 are read`, start + 9);
  if (start + 10 + 3 * count > end) throw new JpegError('damaged', 'the frame header is cut short', start);
  if (start + 10 + 3 * count < end) report(start, 'the frame header is too long');
  const components = Array.from({ length: count }, (_, index): FrameHeaderComponent => {
    const at = start + 10 + 3 * index;
    const [horizontal, vertical] = [bytes[at + 1] >> 4, bytes[at + 1] & 15];
    if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
      throw new JpegError('damaged', `component ${index} has sampling factors ${horizontal}×${vertical}`, at + 1);
    }
    if (bytes[at + 2] > 3) report(at + 2, `component ${index} names quantisation table ${bytes[at + 2]}`);
    return { id: bytes[at], horizontal, vertical, tableId: bytes[at + 2] & 3 };
  });
  components.forEach(({ id }, index) => {
    if (components.findIndex((other) => other.id === id) !== index) {
      report(start + 10 + 3 * index, `two components have the identifier ${id}`);
    }
  });
  return { at: start, process, coding, precision, width, height: u16(start + 5), components };
}
