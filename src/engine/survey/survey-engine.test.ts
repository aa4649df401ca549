import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createColumnTable } from '../../survey/column-table';
import { blankRow } from '../../survey/row';
import { DEFAULTS } from '../../settings/schema';
import type { Handed } from './api';
import type { JobAsk, JobTell } from './jobs/job-messages';
import type { StoredCollection, SurveyStore } from './storage/survey-store';
import { SurveyWork } from './survey-engine';
import type { ReadingPool } from './workers/reading-pool';

/** A job's worker: it says what a test has it say. */
class QuietWorker {
  static started: QuietWorker[] = [];
  onmessage: ((event: { data: JobTell }) => void) | null = null;
  asked: JobAsk | null = null;
  constructor() {
    QuietWorker.started.push(this);
  }
  postMessage(ask: JobAsk) {
    this.asked = ask;
  }
  terminate() {
    this.onmessage = null;
  }
  answer() {
    const rows = this.asked?.columns.paths.length ?? 0;
    const result = {
      xy: new Float32Array(2 * rows).fill(0.5),
      clusterOf: new Int32Array(rows),
      clusters: [],
      files: rows,
      points: 1,
      caption: '',
    };
    this.onmessage?.({ data: { kind: 'result', result } });
  }
}

beforeEach(() => {
  QuietWorker.started = [];
  vi.stubGlobal('Worker', QuietWorker);
});
afterEach(() => vi.unstubAllGlobals());

/** Reads batch after batch; each has to be let through. */
function steppingPool() {
  let goOn = (): void => undefined;
  const pool: ReadingPool = {
    async read({ files }, { onRows }, signal) {
      for await (const batch of files) {
        await new Promise<void>((resolve, reject) => {
          goOn = resolve;
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        });
        onRows(
          batch.map(({ path }) => blankRow(path, 1)),
          batch.map(() => null),
        );
      }
    },
    close: () => undefined,
  };
  const step = async (): Promise<void> => {
    await settle();
    goOn();
    await settle();
  };
  return { pool, step };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function storeWith(stored: Partial<Record<'a' | 'b', StoredCollection>>): SurveyStore {
  return {
    problem: '',
    begin: () => undefined,
    append: () => undefined,
    finish: () => undefined,
    clear: () => undefined,
    swap: () => undefined,
    load: async (id) => {
      await settle();
      return stored[id] ?? null;
    },
    settled: () => Promise.resolve(),
  };
}

const thumbnails = { of: () => Promise.resolve(null), close: () => undefined };

function started(stored: Partial<Record<'a' | 'b', StoredCollection>> = {}) {
  const { pool, step } = steppingPool();
  return { engine: new SurveyWork({ pool, thumbnails, store: storeWith(stored) }), step };
}

function handedOf(...paths: string[]): Handed {
  const files = async function* () {
    for (const path of paths) yield await Promise.resolve([{ path, file: new File([], path) }]);
  };
  return { name: 'set', files: files() };
}

function storedOf(name: string): StoredCollection {
  const table = createColumnTable();
  table.append([blankRow(`${name}/x.jpg`, 1)]);
  return { name, full: false, problem: '', parts: [table.columns()] };
}

describe('a reading', () => {
  it('that was stopped and is begun again finds the files that had not been listed', async () => {
    const { engine, step } = started();
    const first = engine.read('a', handedOf('1', '2', '3', '4'));
    await step();
    engine.stop('a');
    await first;
    expect(engine.rows('a').map(({ path }) => path)).toEqual(['1']);
    const again = engine.readAgain('a');
    for (let i = 0; i < 4; i++) await step();
    await again;
    expect(engine.rows('a').map(({ path }) => path)).toEqual(['1', '2', '3', '4']);
    expect(engine.snapshot().collections.a?.problem).toBe('');
  });

  it('is one from the start: nothing is swapped, and a lasso waits for all rows', async () => {
    const { engine, step } = started();
    engine.setParams({ ...DEFAULTS, surveyFilter: 'lasso:0,0,1,0,1,1,0,1' });
    const reading = engine.read('a', handedOf('1', '2'));
    expect(engine.snapshot().collections.a?.intake).toMatchObject({ done: 0 });
    engine.swap();
    await step();
    expect(QuietWorker.started).toHaveLength(0);
    await step();
    await reading;
    expect(engine.rows('a')).toHaveLength(2);
    expect(QuietWorker.started.map(({ asked }) => asked?.columns.paths)).toEqual([['1', '2']]);
  });
});

describe('a job', () => {
  it('that a lasso began and a person stopped does not begin by itself again', async () => {
    const { engine, step } = started();
    const surveyFilter = 'lasso:0,0,1,0,1,1,0,1';
    engine.setParams({ ...DEFAULTS, surveyFilter });
    const reading = engine.read('a', handedOf('1'));
    await step();
    await reading;
    expect(QuietWorker.started).toHaveLength(1);
    engine.stopJob('map');
    engine.setParams({ ...DEFAULTS, surveyFilter: `kind:unknown;${surveyFilter}` });
    expect(QuietWorker.started).toHaveLength(1);
    engine.startMap();
    expect(QuietWorker.started).toHaveLength(2);
  });

  it('whose settings changed while it ran has a result of before', async () => {
    const { engine, step } = started();
    const reading = engine.read('a', handedOf('1'));
    await step();
    await reading;
    const mapped = async (change: boolean) => {
      engine.startMap();
      if (change) engine.setParams({ ...DEFAULTS, surveySeed: DEFAULTS.surveySeed + 1 });
      QuietWorker.started.at(-1)?.answer();
      await settle();
      return engine.snapshot().map;
    };
    expect(await mapped(false)).toMatchObject({ state: 'done', stale: false });
    expect(await mapped(true)).toMatchObject({ state: 'done', stale: true });
    expect(await mapped(false)).toMatchObject({ state: 'done', stale: false });
  });
});

describe('rows of an earlier visit', () => {
  it('come back', async () => {
    const { engine } = started({ a: storedOf('old'), b: storedOf('other') });
    await engine.restored();
    engine.swap();
    expect(engine.rows('a').map(({ path }) => path)).toEqual(['other/x.jpg']);
  });

  it('stay away where they are cleared while they are looked up; nothing is swapped meanwhile', async () => {
    const { engine } = started({ a: storedOf('old'), b: storedOf('other') });
    engine.clear('a');
    engine.swap();
    await engine.restored();
    expect(engine.snapshot().collections).toMatchObject({ a: null, b: { name: 'other' } });
  });
});
