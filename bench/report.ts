/** The figures of a run as one Markdown page: first what was aimed at, then everything that was measured. */
import { FIRST_PICTURE_AIM, RATIO_AIMS, SLIDER_AIMS, type AimRow } from './aims';
import type {
  Contest,
  FirstPicture,
  JpegDrop,
  JpegSliderRun,
  PageFacts,
  PhiSliderRun,
  Series,
  SizeLine,
  SliderRun,
} from './contest';
import { significant, spread } from './figures';
import { jpegDropRows, jpegSections, jpegSliderRows } from './jpeg-report';
import { markdownTable, type Column } from './markdown-table';
import { NETWORK_NOTE, networkSections, phiSliderRows } from './network-report';
import { median, pairedRatios, quantile } from './statistics';
import { surveyRows, surveySections, type SurveyResults } from './survey-report';

export interface BenchReport extends SurveyResults {
  /** ISO, the day alone. */
  readonly date: string;
  readonly commit: string;
  readonly browser: string;
  /** "linux x64, 2 cores" */
  readonly machine: string;
  /** What else the machine was doing: mean number of running programs in the minute before. */
  readonly load: number;
  readonly rounds: number;
  readonly page: PageFacts;
  readonly contests: readonly Contest[];
  readonly slider: readonly SliderRun[];
  readonly firstPicture: readonly FirstPicture[];
  readonly jpegSlider: readonly JpegSliderRun[];
  readonly jpegDrop: readonly JpegDrop[];
  readonly phiSlider: readonly PhiSliderRun[];
  readonly sizes: readonly SizeLine[];
}

const right = (heading: string): Column => ({ heading, align: 'right' });
const left = (heading: string): Column => ({ heading });

export function aimRows(report: BenchReport): AimRow[] {
  return [
    ...ratioRows(report.contests),
    ...sliderRows(report.slider),
    ...firstPictureRows(report.firstPicture),
    ...jpegSliderRows(report.jpegSlider),
    ...jpegDropRows(report.jpegDrop),
    ...phiSliderRows(report.phiSlider),
    ...surveyRows(report),
    ...sizeRows(report.sizes),
  ];
}

function ratioRows(contests: readonly Contest[]): AimRow[] {
  return RATIO_AIMS.flatMap(({ contest: id, what, ours, peer, atMost }) => {
    const contest = contests.find((one) => one.id === id);
    if (contest === undefined) return [];
    const [our, their] = [seriesOf(contest, ours), seriesOf(contest, peer)];
    const ratios = pairedRatios(our.milliseconds, their.milliseconds);
    return {
      what,
      against: their.label,
      ours: spread(our.milliseconds),
      theirs: spread(their.milliseconds),
      figure: spread(ratios),
      aim: `≤ ${atMost}`,
      met: median(ratios) <= atMost,
    };
  });
}

function sliderRows(runs: readonly SliderRun[]): AimRow[] {
  return runs.flatMap((run) => {
    const what = `slider → pixels, 1 MP, ${run.transform.toUpperCase()}, ${run.color}, ${run.engine.toUpperCase()} engine`;
    const row = (name: string, actual: number, limit: number): AimRow => ({
      what,
      against: name,
      ours: `${significant(actual)} ms`,
      theirs: '–',
      figure: '–',
      aim: `≤ ${limit} ms`,
      met: actual <= limit,
    });
    const p50 = median(run.milliseconds);
    if (run.engine === 'gpu') {
      return [row('p50', p50, SLIDER_AIMS.gpu.p50), row('p95', quantile(run.milliseconds, 0.95), SLIDER_AIMS.gpu.p95)];
    }
    return [
      row('p50', p50, SLIDER_AIMS.cpu.p50),
      row('longest block of the page', run.longestBlock, SLIDER_AIMS.cpu.longestBlock),
    ];
  });
}

function firstPictureRows(runs: readonly FirstPicture[]): AimRow[] {
  return runs.map(({ engine, milliseconds: times }) => ({
    what: `navigation → first rebuilt picture, engine=${engine}`,
    against: 'median',
    ours: `${significant(median(times))} ms`,
    theirs: '–',
    figure: '–',
    aim: `≤ ${FIRST_PICTURE_AIM} ms`,
    met: median(times) <= FIRST_PICTURE_AIM,
  }));
}

function sizeRows(sizes: readonly SizeLine[]): AimRow[] {
  return sizes.map(({ name, kilobytes, atMost }) => ({
    what: `JavaScript, gzip: ${name}`,
    against: '–',
    ours: `${kilobytes.toFixed(1)} kB`,
    theirs: '–',
    figure: '–',
    aim: `≤ ${atMost} kB`,
    met: kilobytes <= atMost,
  }));
}

export function markdownReport(report: BenchReport): string {
  const { page, contests, slider, firstPicture } = report;
  const sections = [
    `# Benchmark: ${page.adapter}`,
    `${report.date}, ${report.commit}; ${report.browser}; ${report.machine}, load before the run ${report.load.toFixed(1)}. Adapter ${page.adapter}` +
      `${page.software ? ' (software, no GPU)' : ''}, ${page.shape} kernels. Made by \`npm run bench\`; times in milliseconds, ` +
      `median [lower quartile, upper quartile] of ${report.rounds} rounds in which all contestants of a task take turns in one ` +
      'page. A ratio is the median of the rounds’ own ratios. Not met is said as plainly as met.',
    '## Aims',
    markdownTable(
      [left('what'), left('against'), right('ours'), right('theirs'), right('ours / theirs'), right('aim'), left('')],
      aimRows(report).map((row) => [
        row.what,
        row.against,
        row.ours,
        row.theirs,
        row.figure,
        row.aim,
        row.met ? 'met' : '**not met**',
      ]),
    ),
  ];
  const jpeg = contests.filter(({ id }) => id.startsWith('jpeg '));
  const network = contests.filter(({ id }) => id.startsWith('network '));
  const transforms = contests.filter((contest) => !jpeg.includes(contest) && !network.includes(contest));
  if (transforms.length > 0)
    sections.push('## Transforms, forward', TRANSFORM_NOTE, contestTable(transforms, 'relative L2'));
  if (jpeg.length > 0) sections.push('## JPEG', JPEG_NOTE, contestTable(jpeg, 'RMS, levels'));
  if (network.length > 0) sections.push('## Networks', NETWORK_NOTE, contestTable(network, 'relative L2'));
  if (slider.length > 0) sections.push('## Slider', SLIDER_NOTE, sliderTable(slider));
  if (firstPicture.length > 0) sections.push('## First picture', FIRST_PICTURE_NOTE, firstPictureTable(firstPicture));
  sections.push(
    ...jpegSections(report.jpegSlider, report.jpegDrop),
    ...networkSections(report.phiSlider),
    ...surveySections(report),
  );
  return `${sections.join('\n\n')}\n`;
}

const TRANSFORM_NOTE =
  'One channel, seeded noise of whole numbers 0…255. On a GPU the picture lies in its memory and the clock stops when the ' +
  'queue is done; `rfft2d` of kissfft-wasm is called as documented, so it copies in and out. Relative L2 error against ' +
  'the f64 reference, without the mean.';

const JPEG_NOTE =
  'A picture of 4032×3024 made of seeded noise with the 1/f spectrum of photographs; at most 7 rounds of what has 12 MP. Files and pixels lie ' +
  'in memory; everything runs in the page’s own thread. Ours reads exactly the coefficients that were written. RMS: of ' +
  'R, G, B, when reading against our own pixels of the same coefficients, when writing against the pixels the file was made of.';

const SLIDER_NOTE =
  'The built page, 1280×800, the Keep slider moved with the mouse to 0.5 %…20 % in large leaps, the page at rest before ' +
  'each. From the making of the event to the first animation frame after the queue has finished drawing the picture ' +
  '(CPU engine: after it is drawn). Drawn: the drawing is in the GPU’s queue, or on the 2-D canvas. Settled: read-outs, SSIM among them, belong to it too. Pictures a second: events at ' +
  '60 a second for 2 s. Frames a move: how often the stage was drawn for one event at most; the last counts. Longest block: the longest time between two ticks of the page’s 1 ms timer.';

const FIRST_PICTURE_NOTE =
  'The built page in a fresh context, the browser already up, with the sample that is open on a first visit.';

function contestTable(contests: readonly Contest[], error: string): string {
  const rows = contests.flatMap(({ title, series }) =>
    series.map((one, index) => [
      index === 0 ? title : '',
      one.label,
      spread(one.milliseconds),
      one.error === null ? '' : error.startsWith('RMS') ? significant(one.error) : one.error.toExponential(1),
      one.note,
    ]),
  );
  return markdownTable([left('task'), left('by'), right('ms'), right(error), left('')], rows);
}

function sliderTable(runs: readonly SliderRun[]): string {
  const columns = [
    left('engine'),
    left('transform'),
    left('colour'),
    right('p50'),
    right('p95'),
    right('drawn, p50'),
    right('settled, p50'),
  ];
  const rows = runs.map((run) => [
    run.engine,
    run.transform,
    run.color,
    significant(median(run.milliseconds)),
    significant(quantile(run.milliseconds, 0.95)),
    significant(median(run.drawnMilliseconds)),
    significant(median(run.settledMilliseconds)),
    run.picturesPerSecond.toFixed(1),
    String(run.mostFrames),
    significant(run.longestBlock),
  ]);
  return markdownTable([...columns, right('pictures a second'), right('frames a move'), right('longest block')], rows);
}

function firstPictureTable(runs: readonly FirstPicture[]): string {
  return markdownTable(
    [left('engine'), right('ms'), right('slowest')],
    runs.map(({ engine, milliseconds: times }) => [engine, spread(times), significant(Math.max(...times))]),
  );
}

function seriesOf(contest: Contest, name: string): Series {
  const series = contest.series.find(({ contestant }) => contestant === name);
  if (series === undefined) throw new Error(`${contest.id} has no contestant ${name}, which an aim names.`);
  return series;
}
