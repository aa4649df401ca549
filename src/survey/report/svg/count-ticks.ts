/** Lines at the powers of ten of a logarithmic axis of counts. */
import { countText } from '../figures';
import { logShare } from '../chart-scale';

export interface CountTick {
  readonly label: string;
  /** 0…1 of the axis. */
  readonly at: number;
}

const PREFIXES: readonly (readonly [number, string])[] = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

export function countTicks(most: number): CountTick[] {
  const ticks: CountTick[] = [];
  for (let count = 1; count <= Math.max(1, most); count *= 10)
    ticks.push({ label: short(count), at: logShare(count, most) });
  return ticks;
}

function short(count: number): string {
  const prefix = PREFIXES.find(([from]) => count >= from);
  return prefix ? `${count / prefix[0]}\u202f${prefix[1]}` : countText(count);
}
