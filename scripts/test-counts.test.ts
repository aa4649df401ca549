/** The count of `npm test` decides whether a run passed, so a run in which nothing ran must not count as one that did. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addCounts, playwrightCounts, stepCounts, vitestCounts } from './test-counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waveloupe-counts-'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const file = (status: string, ...cases: string[]) => ({
  status,
  assertionResults: cases.map((each) => ({ status: each })),
});

describe('Vitest', () => {
  test('passed, failed, and all that did not run', () => {
    const path = report({
      testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')],
    });
    expect(vitestCounts(1, path)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test('a file that does not load is one failure', () => {
    expect(vitestCounts(1, report({ testResults: [file('failed'), file('passed', 'passed')] }))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test('an unhandled error outside every case is one failure', () => {
    expect(vitestCounts(1, report({ testResults: [file('passed', 'passed')] })).failed).toBe(1);
  });

  test.each([
    ['no tests', { testResults: [] }],
    ['only skipped tests', { testResults: [file('passed', 'skipped')] }],
    ['a report cut short', '{"testResults": [{"sta'],
  ])('%s is one failure though the runner ended well', (_, content) => {
    expect(vitestCounts(0, report(content)).failed).toBe(1);
  });

  test('no report is one failure', () => {
    expect(vitestCounts(0, join(folder, 'none.json')).failed).toBe(1);
  });
});

describe('Playwright', () => {
  test('a case that passed only the second time has failed', () => {
    expect(playwrightCounts(0, report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  test('nothing run is one failure', () => {
    expect(playwrightCounts(0, report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } })).failed).toBe(1);
  });
});

test('a step is one case, and cases add up', () => {
  expect(addCounts([stepCounts(0), stepCounts(2), { passed: 5, failed: 0, skipped: 1 }])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 1,
  });
});
