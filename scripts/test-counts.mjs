// @ts-check
/**
 * Counts of test cases from the runners' JSON reports. A runner that ended badly, left no report or ran nothing counts
 * as a failure even where no single case failed: silence must not pass.
 */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export const addCounts = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/**
 * A step that is one test itself, as the type check is.
 * @param {number} exitCode
 * @returns {Counts}
 */
export const stepCounts = (exitCode) => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withSilentFailures(counts, exitCode) {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  if (silent) {
    console.error(
      counts.passed === 0 ? 'No test passed here, so this counts as failed.' : `The runner ended with ${exitCode}.`,
    );
  }
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * @template T
 * @param {string} path
 * @returns {T | undefined}
 */
function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Cut short by the time limit.
    return undefined;
  }
}

/**
 * A file that does not load has no cases, so it counts as one failure.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @param {number} exitCode
 * @param {string} path
 * @returns {Counts}
 */
export function vitestCounts(exitCode, path) {
  /** @type {{ testResults: VitestFile[] } | undefined} */
  const report = readReport(path);
  const files = report?.testResults ?? [];
  const statuses = files.flatMap(({ status, assertionResults }) =>
    assertionResults.length === 0 && status === 'failed' ? ['failed'] : assertionResults.map((result) => result.status),
  );
  const count = (/** @type {string[]} */ ...names) => statuses.filter((status) => names.includes(status)).length;
  const passed = count('passed');
  const failed = count('failed');
  return withSilentFailures({ passed, failed, skipped: statuses.length - passed - failed }, exitCode);
}

/**
 * @param {number} exitCode
 * @param {string} path
 * @returns {Counts}
 */
export function playwrightCounts(exitCode, path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} */
  const report = readReport(path);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return withSilentFailures({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}
