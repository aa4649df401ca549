/**
 * A summary worked out row by row in bounded memory, for collections of any size: the same numbers as the charts of a table
 * that holds the same rows.
 *
 * Bounds: `MOST_NAMES` distinct names a facet (and a million letters), `MOST_SIZES` distinct sizes; what comes after is counted
 * as other, or in its cell of the heat map, and said. Quantiles come from logarithmic counts and are right to 0.6 %.
 */
import type { SurveyRow } from '../row';
import { gridOf } from './bin-grid';
import { saysOther } from './claimed-kind';
import { createExtremes, type Extreme } from './extremes';
import { createGridCounts, histogramOf, type Histogram, type NamedValue } from './histogram';
import { createNameCounter } from './name-counter';
import { EXTREMES, measure, TRAITS, type TraitTest } from './oddity-kinds';
import { TRAIT_FILES } from './oddities';
import { extremeFigure, traitFigure } from './odd-figure';
import { createQuantileCounter } from './quantiles';
import { rowName, rowNumber, SUMMARY_NAMES, SUMMARY_NUMBERS, type SummaryNumber } from './row-values';
import { createSizeCounts, FINEST } from './size-counts';
import { heatMapOf, octavesOf, WHOLE_WINDOW } from './size-heat-map';
import type { OddFile, SummaryOddity, SurveySummary } from './summary';

export type { SurveySummary } from './summary';

export const MOST_SIZES = 65_536;

export interface SummaryBuilder {
  add(row: SurveyRow): void;
  summary(): SurveySummary;
}

export function createSummary(): SummaryBuilder {
  const names = SUMMARY_NAMES.map((facet) => ({ facet, counter: createNameCounter(facet) }));
  const bins = SUMMARY_NUMBERS.map((facet) => ({ facet, counter: createBinCounter(facet) }));
  const quantiles = SUMMARY_NUMBERS.map((facet) => ({ facet, counter: createQuantileCounter(facet) }));
  const sizes = createSizeCounts(MOST_SIZES);
  const odd = createOddityCounter();
  const totals = { files: 0, bytes: 0, jpegs: 0, broken: 0 };
  return {
    add: (row) => {
      totals.files++;
      totals.bytes += row.bytes;
      if (row.kind === 'JPEG') totals.jpegs++;
      if (row.error !== '') totals.broken++;
      for (const { facet, counter } of names) counter.add(rowName(facet, row));
      for (const { facet, counter } of bins) counter.add(rowNumber(facet, row), row);
      for (const { facet, counter } of quantiles) counter.add(rowNumber(facet, row));
      sizes.add(row.width ?? Number.NaN, row.height ?? Number.NaN, 1);
      odd.add(row);
    },
    summary: () => {
      const octaves = octavesOf([sizes]);
      const cells = Math.ceil((octaves.to - octaves.from) * FINEST);
      const roundedSizes =
        sizes.rounded === 0
          ? []
          : [
              `Sizes were told apart up to ${MOST_SIZES}; of ${sizes.rounded} files more, only about how large they are.`,
            ];
      return {
        ...totals,
        names: names.map(({ counter }) => counter.counts()),
        histograms: bins.map(({ counter }) => counter.histogram()),
        quantiles: quantiles.map(({ counter }) => counter.quantiles()),
        sizes: heatMapOf(sizes, WHOLE_WINDOW, cells, cells, octaves),
        oddities: odd.oddities(),
        bounded: [...names.flatMap(({ counter }) => counter.bounded()), ...roundedSizes],
      };
    },
  };
}

export function summaryOf(rows: Iterable<SurveyRow>): SurveySummary {
  const counter = createSummary();
  for (const row of rows) counter.add(row);
  return counter.summary();
}

function createBinCounter(facet: SummaryNumber): {
  add: (value: number, row: SurveyRow) => void;
  histogram: () => Histogram;
} {
  const grid = gridOf(facet);
  const counts = createGridCounts(grid);
  let none = 0;
  let least: NamedValue | null = null;
  let greatest: NamedValue | null = null;
  return {
    add: (value, row) => {
      if (Number.isNaN(value)) {
        none++;
        return;
      }
      const place = grid.binOf(value) + 1;
      counts.all[place]++;
      if (facet === 'quality' && row.misfit === 0) counts.exactAll[place]++;
      if (least === null || value < least.value) least = { value, path: row.path };
      if (greatest === null || value > greatest.value) greatest = { value, path: row.path };
    },
    histogram: () =>
      histogramOf(
        facet,
        { ...counts, left: counts.all, exactLeft: counts.exactAll },
        { none: { all: none, left: none }, least, greatest },
      ),
  };
}

function createOddityCounter(): { add: (row: SurveyRow) => void; oddities: () => SummaryOddity[] } {
  const traits = TRAITS.map((kind) => ({ kind, count: 0, files: [] as OddFile[] }));
  const extremes = EXTREMES.map((kind) => ({ kind, farthest: createExtremes<SurveyRow>(kind.end) }));
  const measured = { bytes: 0, quality: 0, pixels: 0, shape: 0, density: 0 };
  return {
    add: (row) => {
      for (const trait of traits) {
        if (!rowHas(row, trait.kind.test)) continue;
        if (trait.count++ < TRAIT_FILES) trait.files.push({ path: row.path, figure: traitFigure(trait.kind.id, row) });
      }
      const [width, height] = [row.width ?? Number.NaN, row.height ?? Number.NaN];
      const sound = row.kind === 'JPEG' && row.error === '';
      measure(measured, row.bytes, width, height, row.quality ?? Number.NaN, sound);
      for (const { kind, farthest } of extremes) farthest.add(measured[kind.of], () => row);
    },
    oddities: () => [
      ...traits
        .filter(({ count }) => count > 0)
        .map(({ kind: { id, title, why }, count, files }) => ({ id, title, why, count, files, measured: null })),
      ...extremes
        .map(({ kind, farthest }) => ({ kind, found: farthest.found() }))
        .filter(({ found }) => found.length > 0)
        .map(({ kind: { id, title, why, of }, found }) => ({
          ...{ id, title, why },
          count: found.length,
          files: found.map(({ file, value }: Extreme<SurveyRow>) => ({
            path: file.path,
            figure: extremeFigure(of, file, value),
          })),
          measured: { of, values: found.map(({ value }) => value) },
        })),
    ],
  };
}

function rowHas(row: SurveyRow, test: TraitTest): boolean {
  if (test.column === 'path') return saysOther(row.path, row.kind);
  if ('exceeds' in test) return (row[test.column] ?? Number.NaN) > test.exceeds;
  return test.has(row[test.column]);
}
