/**
 * The scan scripts that encoders choose by themselves. libjpeg's is fixed; mozjpeg tries several and keeps the cheapest,
 * but always sends DC whole (no bit planes) and splits luma's AC at 2, 5, 8, 12 or 18, or not at all; jpegli splits it at 2.
 */
import type { Scan } from '../jpeg';

/** "components:Ss-Se:Ah>Al" */
const tell = ({ components, spectralStart, spectralEnd, approximationHigh, approximationLow }: Scan) =>
  `${components.map(({ component }) => component).join('+')}:${spectralStart}-${spectralEnd}:${approximationHigh}>${approximationLow}`;

const LIBJPEG_YCC =
  '0+1+2:0-0:0>1 0:1-5:0>2 2:1-63:0>1 1:1-63:0>1 0:6-63:0>2 0:1-63:2>1 0+1+2:0-0:1>0 2:1-63:1>0 1:1-63:1>0 0:1-63:1>0';
const LIBJPEG_GREY = '0:0-0:0>1 0:1-5:0>2 0:6-63:0>2 0:1-63:2>1 0:0-0:1>0 0:1-63:1>0';

/** As jpeg_simple_progression makes it, for YCbCr, grey, and any other number of components. */
export function isLibjpegScript(scans: readonly Scan[]): boolean {
  const script = scans.map(tell).join(' ');
  const count = scans[0]?.components.length ?? 0;
  return script === LIBJPEG_YCC || (count === 1 ? script === LIBJPEG_GREY : script === otherScript(count));
}

/** Every component by turns: AC 1–5, 6–63, then their bit planes; DC first and second to last. */
function otherScript(count: number): string {
  const ids = Array.from({ length: count }, (_, i) => i);
  const each = (suffix: string) => ids.map((id) => `${id}:${suffix}`);
  const dc = (suffix: string) => `${ids.join('+')}:0-0:${suffix}`;
  return [dc('0>1'), ...each('1-5:0>2'), ...each('6-63:0>2'), ...each('1-63:2>1'), dc('1>0'), ...each('1-63:1>0')].join(
    ' ',
  );
}

const dcWhole = ({ spectralEnd, approximationHigh, approximationLow }: Scan) =>
  spectralEnd === 0 && approximationHigh === 0 && approximationLow === 0;

const lumaAc = (scans: readonly Scan[]) =>
  scans.filter(
    ({ components, spectralStart, approximationHigh }) =>
      components.length === 1 && components[0].component === 0 && spectralStart > 0 && approximationHigh === 0,
  );

/** The coefficient behind which luma's AC is split as only mozjpeg does it; null where it is not. */
export function mozjpegSplit(scans: readonly Scan[]): number | null {
  if (scans.length < 3 || !dcWhole(scans[0])) return null;
  const [low, high] = lumaAc(scans);
  if (low === undefined || high === undefined || jpegliSplit(low, high)) return null;
  const split = low.spectralEnd;
  const tried = [2, 5, 8, 12, 18].includes(split);
  return low.spectralStart === 1 && high.spectralStart === split + 1 && tried ? split : null;
}

export function isJpegliScript(scans: readonly Scan[]): boolean {
  if (scans.length < 3 || !dcWhole(scans[0])) return false;
  const [low, high] = lumaAc(scans);
  return low !== undefined && high !== undefined && jpegliSplit(low, high);
}

/** AC 1–2 whole, 3–63 two bit planes short. */
const jpegliSplit = (low: Scan, high: Scan) =>
  low.spectralEnd === 2 && low.approximationLow === 0 && high.spectralStart === 3 && high.approximationLow === 2;
