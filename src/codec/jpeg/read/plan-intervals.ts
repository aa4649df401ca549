/**
 * Which MCUs the stretches between restart markers hold. Markers count from 0 to 7 and over (T.81, E.1.4), so that where
 * some are gone, their numbers tell how many intervals are: up to five. One of the last two numbers again is an interval
 * that stands twice or too late, and is left out. A single number that does not fit, between two that do, is itself
 * what is damaged.
 */
import type { EntropyCoding } from '../jpeg';
import { countOf, type Report } from './problem-list';
import type { ScanData } from './scan-data';
import type { ScanInterval } from './scan-task';

export function planIntervals(
  data: ScanData,
  restartInterval: number,
  mcus: number,
  coding: EntropyCoding,
  report: Report,
): ScanInterval[] {
  const { restarts } = data;
  const intervals: ScanInterval[] = [];
  const first = restartInterval > 0 ? Math.min(restartInterval, mcus) : mcus;
  intervals.push({ start: data.range.start, end: restarts[0]?.start ?? data.end, mcu: 0, mcus: first });
  let index = 0;
  for (const [marker, { number, start, end }] of restarts.entries()) {
    const until = restarts[marker + 1]?.start ?? data.end;
    if (restartInterval === 0) {
      if (marker === 0) report(start, 'a restart marker stands in a scan without a restart interval');
      // Arithmetic-coded data do not show where they end: the first interval takes all there is to decode.
      if (coding === 'arithmetic') break;
      // Millions of markers with nothing between them cost no time.
      if (until > end) intervals.push({ start: end, end: until, mcu: -1, mcus });
      continue;
    }
    const due = index % 8;
    const lost = (number - due + 8) % 8;
    const fitsNext = restarts[marker + 1]?.number === (due + 1) % 8;
    if (lost === 0 || fitsNext) {
      if (lost !== 0) report(start, `restart marker ${number} stands where ${due} is due`);
      index += 1;
    } else if (lost < 6) {
      report(start, `restart marker ${number} stands where ${due} is due: ${countOf(lost, 'restart interval')} lost`);
      index += 1 + lost;
    } else {
      report(start, `restart marker ${number} stands where ${due} is due: its interval has been, and is left out`);
      continue;
    }
    const mcu = index * restartInterval;
    if (mcu >= mcus) {
      // Encoders that end their last, whole interval with a marker, too, leave an empty one.
      if (until > end) report(start, 'there is a restart interval more than the picture has');
      break;
    }
    intervals.push({ start: end, end: until, mcu, mcus: Math.min(restartInterval, mcus - mcu) });
  }
  return intervals;
}
