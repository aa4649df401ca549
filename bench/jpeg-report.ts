/** What the report says about JPEG: aims, and the tables of slider and drop. */
import { JPEG_DROP_AIMS, JPEG_SLIDER_AIM, type AimRow } from './aims';
import type { JpegDrop, JpegSliderRun } from './contest';
import { significant, spread } from './figures';
import { markdownTable } from './markdown-table';
import { median, quantile } from './statistics';

const timeRow = (what: string, against: string, actual: number, limit: number): AimRow => ({
  what,
  against,
  ours: `${significant(actual)} ms`,
  theirs: '–',
  figure: '–',
  aim: `≤ ${limit} ms`,
  met: actual <= limit,
});

export function jpegSliderRows(runs: readonly JpegSliderRun[]): AimRow[] {
  return runs
    .filter(({ engine }) => engine === 'gpu')
    .map(({ milliseconds }) =>
      timeRow('quality slider → pixels, 1 MP, GPU engine', 'p50', median(milliseconds), JPEG_SLIDER_AIM),
    );
}

export function jpegDropRows(drops: readonly JpegDrop[]): AimRow[] {
  return drops
    .filter(({ process }) => process === 'baseline')
    .flatMap(({ milliseconds, blockUntilShown }) => [
      timeRow('drop of a JPEG of 12 MP → picture', 'median', median(milliseconds), JPEG_DROP_AIMS.shown),
      timeRow(
        'drop of a JPEG of 12 MP → picture',
        'longest block of the page, median',
        median(blockUntilShown),
        JPEG_DROP_AIMS.longestBlock,
      ),
    ]);
}

const JPEG_SLIDER_NOTE =
  'The built page, a picture of 1024×1024 that is no JPEG, the panel Make; quality 10…95 in large leaps, the page at rest ' +
  'before each. From the event to the first animation frame after the queue has finished drawing the picture of that ' +
  'quality (CPU engine: after it is drawn). Settled: the file’s true size and all figures are there too. By script: the ' +
  'page showed no slider, so the setting was changed in its place.';

const JPEG_DROP_NOTE =
  'The built page in a fresh context, its JPEG bench open with a sample and at rest; the file is handed over by a drop ' +
  'event, WebGPU engine. Shown: the first animation frame after the queue has finished drawing the picture. Settled: ' +
  'all that the open panel shows is known. Longest block: between two ticks of the page’s 1 ms timer, until then.';

export function jpegSections(slider: readonly JpegSliderRun[], drops: readonly JpegDrop[]): string[] {
  const sections: string[] = [];
  if (slider.length > 0) sections.push('## Quality slider', JPEG_SLIDER_NOTE, sliderTable(slider));
  if (drops.length > 0) sections.push('## Drop of a JPEG of 12 MP', JPEG_DROP_NOTE, dropTable(drops));
  return sections;
}

const right = (heading: string) => ({ heading, align: 'right' }) as const;

function sliderTable(runs: readonly JpegSliderRun[]): string {
  return markdownTable(
    [
      { heading: 'engine' },
      { heading: 'by' },
      right('p50'),
      right('p95'),
      right('settled, p50'),
      right('longest block'),
    ],
    runs.map((run) => [
      run.engine,
      run.by,
      significant(median(run.milliseconds)),
      significant(quantile(run.milliseconds, 0.95)),
      significant(median(run.settledMilliseconds)),
      significant(run.longestBlock),
    ]),
  );
}

function dropTable(drops: readonly JpegDrop[]): string {
  return markdownTable(
    [
      { heading: 'file' },
      right('MB'),
      right('shown'),
      right('slowest'),
      right('longest block'),
      right('settled'),
      right('longest block'),
    ],
    drops.map((drop) => [
      drop.process,
      (drop.fileBytes / 1e6).toFixed(1),
      spread(drop.milliseconds),
      significant(Math.max(...drop.milliseconds)),
      significant(median(drop.blockUntilShown)),
      spread(drop.settledMilliseconds),
      significant(median(drop.blockUntilSettled)),
    ]),
  );
}
