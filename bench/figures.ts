/** Figures as the reports print them. */
import { quartiles } from './statistics';

/** Three significant digits, never as a power of ten: 0.0812, 6.62, 118, 2850. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A figure is not finite: ${value}.`);
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(digits);
}

/** Median [lower quartile, upper quartile]. */
export function spread(values: readonly number[]): string {
  const { q1, median, q3 } = quartiles(values);
  return `${significant(median)} [${significant(q1)}, ${significant(q3)}]`;
}
