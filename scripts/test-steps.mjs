// @ts-check
/** The steps of `npm test`, and the sum of their cases. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT, runNode, toolArguments } from './bootstrap.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { addCounts, playwrightCounts, stepCounts, vitestCounts } from './test-counts.mjs';

const REPORTS = join(ROOT, 'node_modules', '.cache', 'waveloupe-test');

/** The whole run must end within 25 minutes; what still runs after this long is ended and counted as failed. */
const RUN_LIMIT = 23 * 60_000;

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {(report: string) => string[]} command arguments for Node
 * @property {(exitCode: number, report: string) => Counts} count
 * @property {boolean} [chromium]
 * @property {boolean} [beside] runs beside the step after it: it keeps one core busy and measures nothing
 */

/** @type {(id: string, title: string, command: string[]) => Step} */
const check = (id, title, command) => ({
  id,
  title,
  command: () => command,
  count: (exitCode) => stepCounts(exitCode),
});

/** @type {(project: string, title: string, chromium: boolean) => Step} */
const vitest = (project, title, chromium) => ({
  id: project,
  title,
  chromium,
  command: (report) =>
    toolArguments('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  count: vitestCounts,
});

/** @returns {Step[]} */
const steps = () => [
  check('types', 'Types', toolArguments('tsc', ['--noEmit', '-p', '.'])),
  check('layers', 'Layers: who may import whom', toolArguments('depcruise', ['{src,cli}'])),
  vitest('wgsl', 'WGSL: every kernel builds', false),
  { ...check('lint', 'Lint', toolArguments('eslint', ['--max-warnings', '0', '.'])), beside: true },
  vitest('unit', 'Unit tests in Node', false),
  vitest('gpu', 'Kernel tests in Chromium', true),
  check('build', 'Build', toolArguments('vite', ['build', '--logLevel', 'warn'])),
  check('size', 'Size of the JavaScript', [join(ROOT, 'scripts', 'size.mjs')]),
  {
    id: 'e2e',
    title: 'End to end, on the built page',
    chromium: true,
    command: () => toolArguments('playwright', ['test', '--reporter=list,json']),
    count: playwrightCounts,
  },
];

/**
 * @param {string[]} options
 * @returns {Step[]}
 */
function chosenSteps(options) {
  const all = steps();
  if (options.length === 0) return all;
  const usage = `npm test -- --only ${all.map(({ id }) => id).join(',')}`;
  const ids = options.flatMap((option) => option.replace(/^--only=?/, '').split(',')).filter((id) => id !== '');
  const unknown = ids.find((id) => !all.some((step) => step.id === id));
  if (unknown !== undefined || ids.length === 0) throw new Error(`No step called ${unknown ?? ''}: ${usage}`);
  // The end-to-end tests open the built page, which must not be an old one.
  if (ids.includes('e2e')) ids.push('build');
  return all.filter(({ id }) => ids.includes(id));
}

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * @param {string[]} options of the command line
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runSteps(options) {
  const began = Date.now();
  const chosen = chosenSteps(options);
  ensureInstalled();
  /** @type {Record<string, string>} */
  const environment = {};
  if (chosen.some(({ chromium }) => chromium)) {
    environment.CHROMIUM_PATH = await ensureChromium();
    console.log(`Chromium: ${environment.CHROMIUM_PATH}`);
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  /** @type {{ title: string, counts: Counts, took: number }[]} */
  const outcomes = [];
  /** @param {Step} step */
  const run = async ({ id, title, command, count }) => {
    console.log(`\n── ${title} ──`);
    const report = join(REPORTS, `${id}.json`);
    const from = Date.now();
    const exitCode = await runNode(command(report), {
      limit: Math.max(1000, began + RUN_LIMIT - from),
      environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    return { title, counts: count(exitCode, report), took: Date.now() - from };
  };
  /** @type {ReturnType<typeof run>[]} */
  let beside = [];
  for (const step of chosen) {
    const running = run(step);
    if (step.beside === true) {
      beside.push(running);
      continue;
    }
    const outcome = await running;
    outcomes.push(...(await Promise.all(beside)), outcome);
    beside = [];
  }
  outcomes.push(...(await Promise.all(beside)));

  console.log('');
  for (const { title, counts, took } of outcomes) {
    console.log(
      `${counts.failed === 0 ? '✓' : '✗'} ${title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(took)}`,
    );
  }
  const total = addCounts(outcomes.map(({ counts }) => counts));
  console.log(`All in ${seconds(Date.now() - began)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  return total.failed === 0;
}
