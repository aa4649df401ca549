/** The store on IndexedDB. Rows are collected for a second, so that a part is worth a transaction. */
import type { TableColumns } from '../../../survey/column-table';
import { COLLECTION_IDS, type CollectionId } from '../api';
import { joinParts, STORED_COLUMNS } from './stored-form';
import {
  changeHead,
  openSurveyDatabase,
  readCollection,
  replaceHead,
  swapHeads,
  writePart,
  type SurveyDatabase,
} from './survey-database';
import type { StoredCollection, SurveyStore } from './survey-store';

const NAME = 'waveloupe-survey';
const PART_ROWS = 4096;
const PART_MS = 1000;

const CLOSED = 'The page was closed while it was being read: these are the files read until then.';
const NOT_KEPT = 'This browser keeps no rows for this page: a reload forgets them.';
const NO_ROOM = 'The browser has no more room: a reload shows only a part of the rows.';

/** What is being written under a letter. */
interface Writing {
  readonly key: string;
  parts: TableColumns[];
  rows: number;
  /** Parts written. */
  written: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** A part could not be written: what would come after it is not, either. */
  broken: boolean;
}

export function createStore(name = NAME): SurveyStore {
  const writings = new Map<CollectionId, Writing>();
  let problem = '';
  let database: Promise<SurveyDatabase> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: (open: SurveyDatabase) => Promise<T>): Promise<T | null> => {
    const mine = turn.then(async () => {
      try {
        database ??= openSurveyDatabase(name);
        const answer = await work(await database);
        return answer;
      } catch (error) {
        problem = error instanceof DOMException && error.name === 'QuotaExceededError' ? NO_ROOM : NOT_KEPT;
        return null;
      }
    });
    turn = mine;
    return mine;
  };

  const write = (writing: Writing): void => {
    clearTimeout(writing.timer);
    writing.timer = undefined;
    if (writing.rows === 0) return;
    const { key, parts } = writing;
    writing.parts = [];
    writing.rows = 0;
    ignore(
      inTurn(async (open) => {
        if (writing.broken) return;
        writing.broken = true;
        writing.broken = !(await writePart(open, key, writing.written, joinParts(parts)));
        writing.written++;
      }),
    );
  };

  const forget = (id: CollectionId): void => {
    clearTimeout(writings.get(id)?.timer);
    writings.delete(id);
  };

  return {
    get problem() {
      return problem;
    },
    begin(id, { name: collection, full }) {
      forget(id);
      const key = crypto.randomUUID();
      writings.set(id, { key, parts: [], rows: 0, written: 0, timer: undefined, broken: false });
      const head = { key, name: collection, full, finished: false, problem: '', columns: STORED_COLUMNS };
      ignore(inTurn((open) => replaceHead(open, id, head)));
    },
    append(id, part) {
      const writing = writings.get(id);
      if (!writing) return;
      writing.parts.push(part);
      writing.rows += part.paths.length;
      if (writing.rows >= PART_ROWS) write(writing);
      else writing.timer ??= setTimeout(() => write(writing), PART_MS);
    },
    finish(id, why) {
      const writing = writings.get(id);
      if (!writing) return;
      write(writing);
      writings.delete(id);
      ignore(
        inTurn(async (open) => {
          if (!writing.broken) await changeHead(open, writing.key, { finished: true, problem: why });
        }),
      );
    },
    clear(id) {
      forget(id);
      ignore(inTurn((open) => replaceHead(open, id, null)));
    },
    swap() {
      const [a, b] = COLLECTION_IDS.map((id) => writings.get(id));
      writings.clear();
      if (b) writings.set('a', b);
      if (a) writings.set('b', a);
      ignore(inTurn(swapHeads));
    },
    load: async (id) => {
      const found = await inTurn((open) => readCollection(open, id));
      if (!found) return null;
      const { head, parts } = found;
      const { finished } = head;
      return {
        name: head.name,
        full: head.full,
        problem: finished ? head.problem : CLOSED,
        parts,
      } satisfies StoredCollection;
    },
    settled: async () => {
      for (const writing of writings.values()) write(writing);
      await turn;
    },
  };
}

/** It never rejects. */
function ignore(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
