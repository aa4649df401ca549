/** What the measured times say: how each way stands to pixels, which is always the first. */
import type { Throughput } from '../../../engine/network/api';
import { formatSi, formatSignificant } from '../../shared/format';

const measured = (row: Throughput): boolean => Number.isFinite(row.median);

/** "1.4 times as fast as pixels"; empty where one of them was not measured. */
export function ratioText(row: Throughput, pixels: Throughput | undefined): string {
  if (!pixels || !measured(row) || !measured(pixels)) return '';
  const ratio = pixels.median / row.median;
  if (ratio > 0.95 && ratio < 1.05) return 'as fast as pixels';
  return ratio > 1
    ? `${formatSignificant(ratio, 2)} times as fast as pixels`
    : `takes ${formatSignificant(1 / ratio, 2)} times as long as pixels`;
}

export const perSecondText = (row: Throughput): string =>
  measured(row) ? `${formatSignificant(row.picturesPerSecond)}/s` : '—';

/** A row as one sentence. */
export function rowText(row: Throughput, pixels: Throughput | undefined): string {
  if (!measured(row)) return `${row.name}: not run. ${row.note}`;
  const { name, median, q1, q3, reading, note } = row;
  const words = [
    `${name}: ${milliseconds(median)} a batch (${milliseconds(q1)} to ${milliseconds(q3)})`,
    `${milliseconds(reading)} of it reading`,
  ];
  const ratio = row === pixels ? '' : ratioText(row, pixels);
  if (ratio !== '') words.push(ratio);
  return `${words.join(', ')}.${note === '' ? '' : ` ${note}`}`;
}

export const milliseconds = (value: number): string => formatSi(value / 1000, 's');

/** The sentence above the bars: the fastest way through coefficients, beside pixels. */
export function verdict(rows: readonly Throughput[]): string {
  const [pixels, ...others] = rows;
  const fastest = others.filter(measured).sort((a, b) => a.median - b.median)[0];
  if (!pixels || !fastest || !measured(pixels)) return '';
  return `${fastest.name}, the fastest through coefficients: ${ratioText(fastest, pixels)}.`;
}

/** The name of a way where there is little room: what tells it from the others. */
export const shortName = (name: string): string => name.replace(/^Coefficients, /, '').replace(/:.*$/, '');
