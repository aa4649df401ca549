/** The places of a plot that can be gone to: which one is nearest to the pointer, and which one a key leads to. */
import type { Params } from '../../../settings/schema';

export interface Stop {
  readonly at: number;
  /** Where several stops share about one place: the value (left scale) that tells them apart. */
  readonly value?: number;
  /** The settings that lead there. */
  readonly set: Partial<Params>;
  /** What is read there. */
  readonly text: string;
}

interface Scales {
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
}

/** The index of the nearest stop; −1 where there is none. */
export function nearestStop(stops: readonly Stop[], { xOf, yOf }: Scales, x: number, y: number): number {
  let [best, least] = [-1, Infinity];
  for (const [index, { at, value }] of stops.entries()) {
    const distance = Math.hypot(xOf(at) - x, value === undefined ? 0 : yOf(value) - y);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** Arrows walk, Home and End go to the ends; undefined for keys that lead nowhere. */
export function stopAfterKey(
  event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean },
  now: number,
  count: number,
): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return undefined;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (step === undefined) return undefined;
  // From between the stops the first step enters at an end.
  if (now < 0) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, now + step));
}

/** The stop whose settings are the present ones; −1 where none is. */
export function stopOf(stops: readonly Stop[], params: Params): number {
  return stops.findIndex(({ set }) =>
    Object.entries(set).every(([key, value]) => params[key as keyof Params] === value),
  );
}
