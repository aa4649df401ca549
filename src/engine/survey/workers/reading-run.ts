/**
 * One reading: what was handed over is listed, cut into batches and given to workers; answers are put in order and told.
 * Listing runs ahead as far as it gets, so that it is known early how many files there are; reading only as far as rows may
 * wait for those before them.
 */
import { proxy } from 'comlink';
import type { ArchiveRow } from '../../../survey/archives/archive-rows';
import { unreadableRow } from '../../../survey/read';
import type { SurveyRow } from '../../../survey/row';
import type { WorkerClient } from '../../worker-client';
import type { Handed } from '../api';
import type { Origin } from '../intake/origin';
import { ListedQueue, type Listed } from './listed-queue';
import { createOrderedRows, type RowSlot } from './ordered-rows';
import { createPace } from './pace';
import type { FileAnswer } from './read-files';
import type { ArchiveToRead, Reader } from './reader';
import type { ReadingOptions } from './reading-pool';
import { SturdyReader } from './sturdy-reader';

interface WaitingArchive extends ArchiveToRead {
  readonly archive: File;
  readonly slot: RowSlot;
}

/** A message takes as long as a small file, so files go together; a full read takes far longer a file. */
const BATCH = { headers: 64, full: 8 };
/** One is read while the next is on its way. */
const BATCHES_A_WORKER = 2;
/** Rows that may wait for others before them. */
const WINDOW = 4096;
/** Rows are told this often. */
const TELL_MS = 100;
export class ReadingRun {
  readonly #ordered = createOrderedRows();
  readonly #pace = createPace(performance.now());
  readonly #load: number[];
  readonly #reader: SturdyReader;
  readonly #queue = new ListedQueue();
  #archives: WaitingArchive[] = [];
  #archivesAtWork = 0;
  /** Archives whose rows wait, with how to go on. */
  #blocked: { readonly slot: RowSlot; readonly goOn: () => void }[] = [];
  #listing = true;
  #listingError: unknown = undefined;
  #found = 0;
  #done = 0;
  #bytes = 0;
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  #resolve: () => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  constructor(
    private readonly clients: readonly Pick<WorkerClient<Reader>, 'ask'>[],
    private readonly options: ReadingOptions,
  ) {
    this.#load = clients.map(() => 0);
    this.#reader = new SturdyReader(options.full);
  }

  run(handed: Handed): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      const listing = this.#list(handed).catch((error: unknown) => {
        // What has been listed is read first.
        this.#listingError = error;
      });
      listing
        .then(() => {
          this.#listing = false;
          this.#goOn();
        })
        .catch((error: unknown) => this.end(error));
    });
  }

  /** Ends it now: rows whose turn it is are told first. Without a reason it ended well. */
  end(reason?: unknown): void {
    if (this.#ended) return;
    let why = reason ?? this.#listingError;
    try {
      this.#tell();
    } catch (error) {
      why ??= error;
    }
    this.#ended = true;
    clearTimeout(this.#timer);
    if (why === undefined) this.#resolve();
    else this.#reject(why);
  }

  async #list({ files }: Handed): Promise<void> {
    for await (const batch of files) {
      if (this.#ended) return;
      this.#queue.add(batch);
      this.#found += batch.length;
      this.#goOn();
    }
  }

  #goOn(): void {
    if (this.#ended) return;
    this.#startArchives();
    const most = this.options.full ? BATCH.full : BATCH.headers;
    for (let worker = this.#freeWorker(); worker >= 0; worker = this.#freeWorker()) {
      const batch = this.#ordered.waiting < WINDOW ? this.#queue.take(most) : [];
      if (batch.length === 0) break;
      this.#readBatch(worker, batch).catch((error: unknown) => this.end(error));
    }
    if (!this.#listing && this.#queue.isEmpty && this.#isIdle()) this.end();
    else this.#tellSoon();
  }

  #isIdle(): boolean {
    return this.#archives.length === 0 && this.#archivesAtWork === 0 && this.#load.every((load) => load === 0);
  }

  #freeWorker(): number {
    const least = Math.min(...this.#load);
    return least < BATCHES_A_WORKER ? this.#load.indexOf(least) : -1;
  }

  async #readBatch(worker: number, batch: readonly Listed[]): Promise<void> {
    const slot = this.#ordered.append();
    const files = batch.filter((item) => 'file' in item);
    this.#load[worker]++;
    const answers = await this.#reader.answers(this.clients[worker], files);
    this.#load[worker]--;
    if (this.#ended) return;
    let at = 0;
    this.#settle(slot, batch, (item) => ('file' in item ? answers[at++] : unreadableRow(item.path, 0, item.problem)));
    this.#goOn();
  }

  /** Rows into the batch's slot; an archive gets a slot of its own, and what follows it the next. */
  #settle(first: RowSlot, batch: readonly Listed[], answerOf: (item: Listed) => FileAnswer): void {
    let slot = first;
    let rows: SurveyRow[] = [];
    let origins: Origin[] = [];
    const close = (): void => {
      slot.add(rows, origins);
      slot.close();
      [rows, origins] = [[], []];
    };
    for (const item of batch) {
      const answer = answerOf(item);
      if ('archive' in answer && 'file' in item) {
        const own = slot.insertAfter();
        const next = own.insertAfter();
        close();
        this.#archives.push({ path: item.path, archive: item.file, kind: answer.archive, slot: own });
        slot = next;
      } else if (!('archive' in answer)) {
        rows.push(answer);
        origins.push('file' in item ? item.file : null);
      }
    }
    close();
  }

  /** One a worker; the one that all others wait for always. */
  #startArchives(): void {
    for (const archive of [...this.#archives]) {
      if (this.#archivesAtWork >= this.clients.length && !archive.slot.isFirst) continue;
      this.#archives = this.#archives.filter((other) => other !== archive);
      this.#readArchive(this.#archivesAtWork % this.clients.length, archive).catch((error: unknown) => this.end(error));
    }
  }

  async #readArchive(worker: number, { slot, ...archive }: WaitingArchive): Promise<void> {
    const { full } = this.options;
    this.#archivesAtWork++;
    // It counts as many files as it holds.
    this.#found--;
    const tell = (rows: readonly ArchiveRow[]): Promise<void> => {
      const origins = rows.map(({ at }) => (at === null ? null : { archive: archive.archive, at }));
      return this.#archiveRows(
        slot,
        rows.map(({ row }) => row),
        origins,
      );
    };
    try {
      await this.clients[worker].ask((reader) => reader.archive(archive, full, proxy(tell)));
    } catch {
      if (this.#ended) return;
      const row = unreadableRow(archive.path, archive.archive.size, 'the worker broke down on the archive');
      await this.#archiveRows(slot, [row], [null]);
    }
    this.#archivesAtWork--;
    slot.close();
    this.#goOn();
  }

  #archiveRows(slot: RowSlot, rows: readonly SurveyRow[], origins: readonly Origin[]): Promise<void> {
    slot.add(rows, origins);
    this.#found += rows.length;
    this.#tellSoon();
    if (slot.waiting < WINDOW || slot.isFirst) return Promise.resolve();
    return new Promise((goOn) => this.#blocked.push({ slot, goOn }));
  }

  /** Not by a timer alone: those of a page in the background come rarely. */
  #tellSoon(): void {
    if (this.#ended) return;
    const left = this.#toldAt + TELL_MS - performance.now();
    if (left > 0) {
      this.#timer ??= setTimeout(() => this.#tellNow(), left);
      return;
    }
    this.#tellNow();
  }

  #tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#ended) return;
    try {
      this.#tell();
    } catch (error) {
      this.end(error);
      return;
    }
    const blocked = this.#blocked;
    this.#blocked = blocked.filter(({ slot }) => !slot.isFirst);
    for (const { slot, goOn } of blocked) if (slot.isFirst) goOn();
    this.#goOn();
  }

  #tell(): void {
    const now = performance.now();
    this.#toldAt = now;
    const { rows, origins } = this.#ordered.take();
    for (const { bytes } of rows) this.#bytes += bytes;
    this.#done += rows.length;
    if (rows.length > 0) this.options.onRows(rows, origins);
    const known = !this.#listing && this.#archives.length === 0 && this.#archivesAtWork === 0;
    this.options.onProgress({
      done: this.#done,
      found: this.#found,
      known,
      bytes: this.#bytes,
      perSecond: this.#pace.note(this.#done, now),
    });
  }
}
