/**
 * `npm run bench [-- --only fft,dct,block,jpeg,network,slider,first-picture,jpeg-slider,jpeg-drop,
 * phi-slider,survey,size] [--match text] [--rounds 15] [--out name]`
 *
 * Measures, prints the report and keeps it in bench/results as Markdown and JSON (every time of every round), under the
 * adapter's name. A part (of the groups, or of what is called like "1024x1024" or "cpu luma dct"), or fewer rounds than
 * count, is printed only, unless `--out` names a file.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunch } from '../scripts/chromium.mjs';
import { bundleProbe, opener } from './built-page';
import {
  GROUPS,
  KERNEL_GROUPS,
  type Choice,
  type FirstPicture,
  type Group,
  type JpegDrop,
  type JpegSliderRun,
  type PhiSliderRun,
  type SizeLine,
  type SliderRun,
  type SurveyCommandRun,
  type SurveyDrop,
  type SurveyFilterRun,
} from './contest';
import { measureFirstPicture } from './first-picture';
import { DROP_PROCESSES, measureJpegDrop } from './jpeg-drop';
import { JPEG_SLIDER_ENGINES, measureJpegSlider } from './jpeg-slider';
import { measureKernels } from './kernels';
import { measurePhiSlider, PHI_SLIDER_ENGINES } from './phi-slider';
import { markdownReport, type BenchReport } from './report';
import { ROOT, serveBuiltPage } from './serve';
import { measureSizes } from './sizes';
import { measureSlider, scenarioName, SLIDER_SCENARIOS } from './slider';
import { measureSurveyCommand } from './survey/command';
import { measureSurveyDrop, measureSurveyFilter } from './survey/page';

const ROUNDS_THAT_COUNT = 15;
const WARMUPS = 3;

export async function bench(argv: readonly string[]): Promise<void> {
  const { groups, match, rounds, out } = options(argv);
  const load = loadavg()[0];
  const say = (line: string): void => console.log(line);
  const browser = await chromium.launch(chromiumLaunch());
  let report: BenchReport;
  try {
    const kernels = await measureKernels(browser, { groups, match }, { rounds, warmups: WARMUPS }, say);
    report = {
      date: new Date().toISOString().slice(0, 10),
      commit: commitName(),
      browser: `Chromium ${browser.version()}`,
      machine: `${process.platform} ${process.arch}, ${availableParallelism()} cores`,
      load,
      rounds,
      page: kernels.facts,
      contests: kernels.contests,
      ...(await measureBuiltPage(browser, { groups, match }, rounds, say)),
    };
  } finally {
    await browser.close();
  }
  const text = markdownReport(report);
  say(`\n${text}`);
  const whole = groups.length === GROUPS.length && match === '' && rounds >= ROUNDS_THAT_COUNT;
  if (whole || out !== undefined) await keep(out ?? resultName(report), report, text, say);
}

interface Options extends Choice {
  readonly rounds: number;
  readonly out: string | undefined;
}

function options(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string' },
      match: { type: 'string', default: '' },
      rounds: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? ROUNDS_THAT_COUNT);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds takes a whole number from 1; got ${values.rounds}.`);
  const { out } = values;
  if (out !== undefined && !/^[a-z0-9-]+$/.test(out))
    throw new RangeError(`--out takes a name of letters, digits and dashes; got ${out}.`);
  return { groups: chosenGroups(values.only), match: values.match, rounds, out };
}

function chosenGroups(only: string | undefined): readonly Group[] {
  if (only === undefined) return GROUPS;
  return only.split(',').map((name) => {
    const group = GROUPS.find((known) => known === name.trim());
    if (group === undefined) throw new RangeError(`There is no group ${name}; there are ${GROUPS.join(', ')}.`);
    return group;
  });
}

interface BuiltPageResults {
  slider: SliderRun[];
  firstPicture: FirstPicture[];
  jpegSlider: JpegSliderRun[];
  jpegDrop: JpegDrop[];
  phiSlider: PhiSliderRun[];
  surveyCommand: SurveyCommandRun[];
  surveyDrop: SurveyDrop[];
  surveyFilter: SurveyFilterRun[];
  sizes: SizeLine[];
}

async function measureBuiltPage(
  browser: Browser,
  { groups, match }: Choice,
  rounds: number,
  say: (line: string) => void,
): Promise<BuiltPageResults> {
  const result: BuiltPageResults = {
    slider: [],
    firstPicture: [],
    jpegSlider: [],
    jpegDrop: [],
    phiSlider: [],
    surveyCommand: [],
    surveyDrop: [],
    surveyFilter: [],
    sizes: [],
  };
  const wanted = (group: Group): boolean => groups.includes(group);
  const inOwnPage: readonly Group[] = KERNEL_GROUPS;
  if (groups.every((group) => inOwnPage.includes(group))) return result;
  say('building the page …');
  const served = await serveBuiltPage();
  try {
    const open = opener(browser, served.url, await bundleProbe());
    if (wanted('first-picture')) {
      say('first picture …');
      result.firstPicture = await measureFirstPicture(open, rounds);
    }
    if (wanted('slider')) {
      for (const scenario of SLIDER_SCENARIOS.filter((one) => scenarioName(one).includes(match))) {
        say(`slider, ${scenarioName(scenario)} …`);
        result.slider.push(await measureSlider(open, scenario));
      }
    }
    if (wanted('jpeg-slider')) {
      for (const engine of JPEG_SLIDER_ENGINES.filter((one) => one.includes(match))) {
        say(`quality slider, ${engine} …`);
        result.jpegSlider.push(await measureJpegSlider(open, engine));
      }
    }
    if (wanted('jpeg-drop')) {
      say('drop of a JPEG of 12 MP …');
      const processes = DROP_PROCESSES.filter((process) => process.includes(match));
      result.jpegDrop = await measureJpegDrop(open, processes, rounds);
    }
    if (wanted('phi-slider')) {
      for (const engine of PHI_SLIDER_ENGINES.filter((one) => one.includes(match))) {
        say(`φ slider, ${engine} …`);
        result.phiSlider.push(await measurePhiSlider(open, engine));
      }
    }
    if (wanted('survey')) {
      say('survey, dropped on the page …');
      result.surveyDrop.push(await measureSurveyDrop(open, rounds));
      say('survey, a filter over many files …');
      result.surveyFilter.push(await measureSurveyFilter(open));
      say('survey, command line …');
      result.surveyCommand = await measureSurveyCommand(rounds);
    }
    if (wanted('size')) result.sizes = measureSizes();
    return result;
  } finally {
    await served.close();
  }
}

function commitName(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'no commit';
}

/** Runs on software adapters are compared over time, so they share a name; a GPU has its own. */
function resultName({ page }: BenchReport): string {
  if (page.software) return 'software-adapter';
  return (
    page.adapter
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'adapter'
  );
}

async function keep(name: string, report: BenchReport, text: string, say: (line: string) => void): Promise<void> {
  const folder = join(ROOT, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), text);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(report, rounded, 1)}\n`);
  say(`Kept in bench/results/${name}.md and ${name}.json.`);
}

/** Microseconds are as fine as the clock is. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
