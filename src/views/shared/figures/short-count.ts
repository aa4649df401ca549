import { formatSignificant } from '../format';

const STEPS = [
  { from: 999.5e6, unit: 'G', size: 1e9 },
  { from: 999.5e3, unit: 'M', size: 1e6 },
  { from: 999.5, unit: 'k', size: 1e3 },
] as const;

/** A count of any size in at most four characters: 999, 1.2k, 34k, 999k, 1.2M. */
export function shortCount(count: number): string {
  const step = STEPS.find(({ from }) => count >= from);
  if (!step) return String(Math.round(count));
  const value = count / step.size;
  return `${value < 9.95 ? formatSignificant(value, 2) : String(Math.round(value))}${step.unit}`;
}
