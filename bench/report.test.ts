import { expect, test } from 'vitest';
import { RATIO_AIMS } from './aims';
import type { Contest } from './contest';
import { significant, spread } from './figures';
import { aimRows, markdownReport, type BenchReport } from './report';

const series = (contestant: string, milliseconds: number[]): Contest['series'][number] => ({
  contestant,
  label: `by ${contestant}`,
  milliseconds,
  error: contestant === 'cpu' ? null : 2.5e-7,
  note: '',
});

const report: BenchReport = {
  date: '2026-01-02',
  commit: 'abc1234',
  browser: 'Chromium 1',
  machine: 'linux x64, 2 cores',
  load: 0.1,
  rounds: 3,
  page: { adapter: 'An adapter', software: true, shape: 'storage', features: [] },
  contests: [
    {
      id: 'fft 1024x1024',
      title: 'Real 2-D FFT, 1024×1024',
      batch: 1,
      series: [
        series('gpu', [10, 20, 30]),
        series('jax-js', [400, 400, 200]),
        series('kissfft', [5, 40, 15]),
        series('cpu', [9, 9, 9]),
      ],
    },
  ],
  slider: [
    {
      engine: 'cpu',
      transform: 'dct',
      color: 'luma',
      milliseconds: [140, 151, 160],
      keep: [0.01, 0.02, 0.03],
      drawnMilliseconds: [120, 121, 122],
      mostFrames: 1,
      settledMilliseconds: [300, 300, 300],
      picturesPerSecond: 7,
      longestBlock: 20,
    },
  ],
  firstPicture: [{ engine: 'auto', milliseconds: [1300, 1100, 1200] }],
  jpegSlider: [
    {
      engine: 'gpu',
      by: 'mouse',
      milliseconds: [50, 61, 70],
      quality: [20, 85, 40],
      settledMilliseconds: [900, 1000, 1100],
      longestBlock: 30,
    },
  ],
  jpegDrop: [
    {
      process: 'baseline',
      fileBytes: 3_154_226,
      milliseconds: [1400, 1500, 1600],
      settledMilliseconds: [2000, 2100, 2200],
      blockUntilShown: [90, 101, 120],
      blockUntilSettled: [90, 110, 120],
    },
  ],
  phiSlider: [
    {
      engine: 'gpu',
      milliseconds: [90, 101, 120],
      phi: [3, 12, 6],
      settledMilliseconds: [200, 210, 220],
      longestBlock: 12,
    },
  ],
  surveyCommand: [
    { files: 1000, meanBytes: 1e5, full: false, milliseconds: [100, 100], peakBytes: [8e7, 9e7] },
    { files: 9000, meanBytes: 1e5, full: false, milliseconds: [2000, 2000], peakBytes: [8e7, 9e7] },
  ],
  surveyDrop: [{ files: 3000, meanBytes: 1e5, milliseconds: [1500, 1500], longestBlock: [20, 30] }],
  surveyFilter: [{ files: 100_000, readMilliseconds: 40_000, milliseconds: [10, 12, 14], longestBlock: 9 }],
  sizes: [{ name: 'shell', kilobytes: 150.1, atMost: 150 }],
};

test('a ratio is the median of the rounds, and is held to its aim', () => {
  const [jax, kissfft] = aimRows(report);
  expect(jax).toMatchObject({ against: 'by jax-js', figure: '0.0500 [0.0375, 0.100]', aim: '≤ 0.08', met: true });
  expect(kissfft).toMatchObject({ against: 'by kissfft', figure: '2.00 [1.25, 2.00]', aim: '≤ 1.3', met: false });
});

test('times and sizes are met at their limit and not met above it', () => {
  const rows = aimRows(report).slice(2);
  expect(rows.map(({ against, ours, met }) => [against, ours, met])).toEqual([
    ['p50', '151 ms', false],
    ['longest block of the page', '20.0 ms', true],
    ['median', '1200 ms', true],
    ['p50', '61.0 ms', false],
    ['median', '1500 ms', true],
    ['longest block of the page, median', '101 ms', false],
    ['p50', '101 ms', false],
    ['files a second, median', '4500', false],
    ['files a second, median', '2000', true],
    ['–', '150.1 kB', false],
  ]);
});

test('the page says the adapter, every contestant and what is not met', () => {
  const text = markdownReport(report);
  expect(text).toContain('# Benchmark: An adapter\n\n2026-01-02, abc1234; Chromium 1;');
  expect(text.match(/\*\*not met\*\*/g)).toHaveLength(7);
  expect(text).toMatch(/\| by gpu +\| +20\.0 \[15\.0, 25\.0\] \| +2\.5e-7 \|/);
});

test('JPEG has a section of its own, whose errors are levels', () => {
  const read = { id: 'jpeg read progressive', title: 'Read progressive', batch: 1 };
  const ours = { ...series('ours', [200, 200, 200]), error: null };
  const peer = { ...series('jsquash', [400, 400, 400]), error: 0.512 };
  const text = markdownReport({ ...report, contests: [...report.contests, { ...read, series: [ours, peer] }] });
  const [, jpeg] = text.split('## JPEG\n');
  expect(jpeg).toMatch(/RMS, levels/);
  expect(jpeg).toMatch(/by jsquash +\| +400 \[400, 400\] \| +0\.512 \|/);
  expect(text.split('## JPEG')[0]).not.toContain('Read progressive');
  expect(text).toMatch(/\| baseline \| 3\.2 \| 1500 \[1450, 1550\] +\|/);
  expect(text).toMatch(/\| gpu +\| mouse \| 61\.0 \|/);
});

test('an aim that names a contestant who did not run is an error, not a missing row', () => {
  const contest = { ...report.contests[0], series: report.contests[0].series.slice(0, 1) };
  expect(() => aimRows({ ...report, contests: [contest] })).toThrow('fft 1024x1024 has no contestant jax-js');
});

test('every aim names a contest once', () => {
  const names = RATIO_AIMS.map(({ contest, peer }) => `${contest} ${peer}`);
  expect(new Set(names).size).toBe(names.length);
});

test('figures have three digits and no powers of ten', () => {
  expect([0.08123, 6.6249, 118.4, 2849.6, 0].map(significant)).toEqual(['0.0812', '6.62', '118', '2850', '0']);
  expect(spread([3, 1, 2])).toBe('2.00 [1.50, 2.50]');
  expect(() => significant(Number.NaN)).toThrow('not finite');
});
