/** The scan header (T.81, B.2.3). What makes a scan impossible to decode is told as a `fault`, not thrown. */
import type { ByteRange, ScanComponent } from '../jpeg';
import type { FrameHeader } from './frame-header';
import type { Report } from './problem-list';

export interface ScanHeader {
  readonly components: readonly ScanComponent[];
  readonly spectralStart: number;
  readonly spectralEnd: number;
  readonly approximationHigh: number;
  readonly approximationLow: number;
  /** Why the scan cannot be decoded; null if it can. */
  readonly fault: string | null;
}

export function parseScanHeader(bytes: Uint8Array, range: ByteRange, frame: FrameHeader, report: Report): ScanHeader {
  const { start, end } = range;
  const count = Math.min(bytes[start + 4] ?? 0, 4);
  const tail = start + 5 + 2 * count;
  const cut = tail + 3 > end;
  if (tail + 3 < end) report(start, 'the scan header is too long');
  const components = cut ? [] : scanComponents(bytes, start, count, frame);
  const band = cut ? [0, 63, 0] : [bytes[tail], bytes[tail + 1], bytes[tail + 2]];
  const [spectralStart, spectralEnd] = band;
  const [approximationHigh, approximationLow] = [band[2] >> 4, band[2] & 15];
  const sequential = frame.process !== 'progressive';
  if (sequential && !cut && (spectralStart !== 0 || spectralEnd !== 63 || band[2] !== 0)) {
    report(tail, 'a sequential scan has the band or bit planes of a progressive one');
  }
  const header = sequential
    ? { components, spectralStart: 0, spectralEnd: 63, approximationHigh: 0, approximationLow: 0 }
    : { components, spectralStart, spectralEnd, approximationHigh, approximationLow };
  const fault = cut ? 'its header is cut short' : faultOf(header, bytes[start + 4], sequential);
  return { ...header, fault };
}

function faultOf(header: Omit<ScanHeader, 'fault'>, count: number, sequential: boolean): string | null {
  const { components, spectralStart, spectralEnd, approximationHigh, approximationLow } = header;
  if (count < 1 || count > 4) return `it has ${count} components`;
  if (components.length < count) return 'it names a component that the frame does not have';
  if (sequential) return null;
  const band = `${spectralStart} to ${spectralEnd}`;
  if (spectralStart > spectralEnd || spectralEnd > 63) return `its band is ${band}`;
  if (spectralStart === 0 && spectralEnd !== 0) return `its band is ${band}, DC and AC together`;
  if (spectralStart > 0 && count > 1) return `it has ${count} components and AC coefficients`;
  if (approximationLow > 13) return `its lowest bit plane is ${approximationLow}`;
  if (approximationHigh > 0 && approximationHigh !== approximationLow + 1) {
    return `its bit planes are ${approximationHigh} and ${approximationLow}`;
  }
  return null;
}

/**
 * Components by their identifiers, each once. Where all of the frame's take part and one has a wrong identifier, order
 * tells which it is.
 */
function scanComponents(bytes: Uint8Array, start: number, count: number, frame: FrameHeader): ScanComponent[] {
  const found: ScanComponent[] = [];
  for (let index = 0; index < count; index++) {
    const at = start + 5 + 2 * index;
    const free = (candidate: number) => !found.some(({ component }) => component === candidate);
    let component = frame.components.findIndex(({ id }, candidate) => id === bytes[at] && free(candidate));
    if (component < 0 && count === frame.components.length && free(index)) component = index;
    if (component < 0) continue;
    found.push({ component, dcTable: bytes[at + 1] >> 4, acTable: bytes[at + 1] & 15 });
  }
  return found;
}
