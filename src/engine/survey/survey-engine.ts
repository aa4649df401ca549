/**
 * The Survey engine: two collections, one filter over both, a map and a leak test of the one that is picked. Reading, long
 * work, thumbnails and storage are each a part of their own; this brings them together and tells the page.
 */
import { createFacets } from '../../survey/facets';
import { NO_FILTER, parseFilter, type Filter } from '../../survey/filter/filter';
import type { MapPositions } from '../../survey/filter/selection';
import type { SurveyRow } from '../../survey/row';
import { DEFAULTS, type Params, type SettingKey } from '../../settings/schema';
import {
  COLLECTION_IDS,
  type CollectionId,
  type Handed,
  type Intake,
  type SurveyEngine,
  type SurveySnapshot,
  type SurveyTableKind,
} from './api';
import { Collection } from './collection';
import { exportTable } from './export-table';
import { RememberedListing } from './intake/remembered-listing';
import { createJobSlot } from './jobs/job-slot';
import { knownFacets } from './jobs/known-facets';
import type { SurveyParts } from './parts';

const MAP_KEYS: readonly SettingKey[] = [
  'mapVector',
  'mapShare',
  'mapNeighbours',
  'mapDistance',
  'surveySeed',
  'collection',
];
const LEAK_KEYS: readonly SettingKey[] = [
  'leakLabel',
  'leakFolds',
  'leakShuffles',
  'surveySeed',
  'collection',
  'surveyFilter',
];

const NO_FILES = 'Its file is not at hand any more; open the folder or archive again.';

/** Of a reading that waits for its first file, or for another reading to end. */
const BEGINNING: Intake = { done: 0, found: 0, known: false, bytes: 0, perSecond: 0 };

export class SurveyWork implements SurveyEngine {
  readonly facets = createFacets();
  readonly #parts: SurveyParts;
  readonly #listeners = new Set<() => void>();
  readonly #collections = new Map<CollectionId, Collection>();
  readonly #map = createJobSlot<'map'>(() => {
    this.#tell();
  });
  readonly #leak = createJobSlot<'leak'>(() => {
    this.#tell();
  });
  readonly #work = new Set<Promise<unknown>>();
  /** Letters that were given or cleared since the page was opened. */
  readonly #touched = new Set<CollectionId>();
  #params: Params = DEFAULTS;
  #filter: Filter = NO_FILTER;
  /** A person stopped it: it does not start by itself again. */
  #mapStopped = false;
  #positions: (MapPositions & { readonly of: CollectionId }) | null = null;
  #version = 0;
  #restoring = true;
  #snapshot: SurveySnapshot;
  readonly #restored: Promise<void>;

  constructor(parts: SurveyParts) {
    this.#parts = parts;
    this.#snapshot = this.#takeSnapshot();
    this.#restored = this.#track(this.#restore());
  }

  snapshot(): SurveySnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  setParams(params: Params): void {
    const before = this.#params;
    this.#params = params;
    const changed = (key: SettingKey): boolean => params[key] !== before[key];
    if (changed('collection')) {
      this.#positions = null;
      this.#map.reset();
      this.#leak.reset();
    }
    if (changed('surveyFilter')) this.#filter = parseFilter(params.surveyFilter);
    if (MAP_KEYS.some(changed)) this.#map.markStale();
    if (LEAK_KEYS.some(changed)) this.#leak.markStale();
    if (changed('surveyFilter') || changed('collection')) this.#refilter();
  }

  async read(id: CollectionId, handed: Handed): Promise<void> {
    const listing = RememberedListing.of(handed.files);
    const collection = new Collection(handed.name, this.#params.fullRead, this.facets, listing);
    collection.intake = BEGINNING;
    this.#replace(id, collection);
    const { store, pool } = this.#parts;
    store.begin(id, { name: handed.name, full: collection.full });
    const alive = (): boolean => this.#collections.get(id) === collection;
    const reading = pool.read(
      { name: handed.name, files: listing },
      {
        full: collection.full,
        onRows: (rows, origins) => {
          if (!alive()) return;
          const from = collection.table.length;
          collection.append(rows, origins);
          store.append(id, collection.table.columns(from));
          this.#grown(id);
        },
        onProgress: (intake) => {
          collection.intake = intake;
          if (alive()) this.#tell();
        },
      },
      collection.controller.signal,
    );
    const ended = reading.then(
      () => {
        collection.problem = '';
      },
      (error: unknown) => {
        if (collection.controller.signal.aborted) collection.problem = 'Stopped: these are the files read until then.';
        else collection.problem = error instanceof Error ? error.message : String(error);
      },
    );
    await this.#track(
      ended.then(() => {
        collection.intake = null;
        if (!alive()) return;
        store.finish(id, collection.problem);
        this.#grown(id);
      }),
    );
  }

  readAgain(id: CollectionId): Promise<void> {
    const collection = this.#collections.get(id);
    if (!collection?.listing) return Promise.reject(new Error(NO_FILES));
    return this.read(id, { name: collection.name, files: collection.listing });
  }

  stop(id: CollectionId): void {
    this.#collections.get(id)?.controller.abort();
  }

  clear(id: CollectionId): void {
    const shown = this.#picked();
    this.#collections.get(id)?.controller.abort();
    this.#collections.delete(id);
    this.#touched.add(id);
    this.#parts.store.clear(id);
    if (id === shown) this.#forgetJobs();
    this.#tell();
  }

  swap(): void {
    // What is being looked up has no letter yet.
    if (this.#restoring) return;
    const [a, b] = COLLECTION_IDS.map((id) => this.#collections.get(id));
    // While one is being read its rows go to the store under its own letter.
    if (a?.intake || b?.intake) return;
    this.#collections.clear();
    if (b) this.#collections.set('a', b);
    if (a) this.#collections.set('b', a);
    this.#parts.store.swap();
    this.#forgetJobs();
    this.#refilter();
  }

  startMap(): void {
    const id = this.#picked();
    const collection = this.#collections.get(id);
    if (!collection) {
      this.#map.fail('There is no collection to map.');
      return;
    }
    const { mapVector, mapShare, mapNeighbours, mapDistance, surveySeed } = this.#params;
    const rows = Uint32Array.from({ length: collection.table.length }, (_, row) => row);
    const options = {
      vector: knownFacets(mapVector),
      share: mapShare,
      neighbours: mapNeighbours,
      distance: mapDistance,
      seed: surveySeed,
    };
    this.#map.start({ job: 'map', columns: collection.table.columns(), rows, options }, ({ xy }) => {
      this.#positions = { xy, version: (this.#positions?.version ?? 0) + 1, of: id };
      this.#refilter();
    });
  }

  startLeak(): void {
    const collection = this.#collections.get(this.#picked());
    if (!collection) {
      this.#leak.fail('There is no collection to test.');
      return;
    }
    const { table, selection } = collection;
    const { leakLabel, leakFolds, leakShuffles, surveySeed } = this.#params;
    const rows = Uint32Array.from({ length: table.length }, (_, row) => row).filter((row) => selection.passes(row));
    const options = { label: leakLabel, folds: leakFolds, shuffles: leakShuffles, seed: surveySeed };
    this.#leak.start({ job: 'leak', columns: table.columns(), rows, options });
  }

  stopJob(job: 'map' | 'leak'): void {
    if (job === 'map') this.#mapStopped = true;
    (job === 'map' ? this.#map : this.#leak).stop();
  }

  async file(id: CollectionId, row: number): Promise<File> {
    const origin = this.#collections.get(id)?.origins.at(row);
    if (!origin) throw new Error(NO_FILES);
    const { fileOf } = await import('./intake/file-of');
    return fileOf(origin);
  }

  thumbnail(id: CollectionId, row: number): Promise<ImageBitmap | null> {
    const collection = this.#collections.get(id);
    const origin = collection?.origins.at(row);
    if (!collection || !origin) return Promise.resolve(null);
    return this.#parts.thumbnails.of(origin, collection.table.row(row));
  }

  async exportBlob(kind: SurveyTableKind, id: CollectionId): Promise<Blob> {
    const collection = this.#collections.get(id);
    if (!collection) throw new Error(`There is no collection ${id.toUpperCase()} to save.`);
    const other = this.#collections.get(id === 'a' ? 'b' : 'a') ?? null;
    const date = new Date().toISOString().slice(0, 10);
    return exportTable(kind, collection, other, { date, filter: this.#params.surveyFilter });
  }

  rows(id: CollectionId): SurveyRow[] {
    const table = this.#collections.get(id)?.table;
    return Array.from({ length: table?.length ?? 0 }, (_, row) => table?.row(row)).filter((row) => row !== undefined);
  }

  async restored(): Promise<void> {
    await this.#restored.catch(() => undefined);
  }

  async settled(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled([...this.#work]);
    await this.#parts.store.settled();
  }

  /** The collection whose map and labels are shown: the one that is picked, or the other where that is not open. */
  #picked(): CollectionId {
    const { collection } = this.#params;
    const other = collection === 'a' ? 'b' : 'a';
    return !this.#collections.has(collection) && this.#collections.has(other) ? other : collection;
  }

  #replace(id: CollectionId, collection: Collection): void {
    const shown = this.#picked();
    this.#collections.get(id)?.controller.abort();
    this.#collections.set(id, collection);
    this.#touched.add(id);
    // Another one may come into sight, because it is picked and was not there.
    if (id === shown || this.#picked() !== shown) this.#forgetJobs();
    this.#refilter();
  }

  #forgetJobs(): void {
    this.#positions = null;
    this.#mapStopped = false;
    this.#map.reset();
    this.#leak.reset();
  }

  /** Rows have come, or the last of them. */
  #grown(id: CollectionId): void {
    if (id === this.#picked()) {
      this.#map.markStale();
      this.#leak.markStale();
    }
    this.#refilter();
  }

  #refilter(): void {
    for (const [id, { table, selection }] of this.#collections)
      selection.update(table, this.#filter, this.#positions?.of === id ? this.#positions : null);
    this.#tell();
    // A link with a lasso says nothing without the map that it was drawn on.
    const whole = this.#collections.get(this.#picked())?.intake === null;
    const wanted = this.#filter.has('lasso') && !this.#mapStopped;
    if (wanted && whole && this.#map.job().state === 'idle') this.startMap();
  }

  async #restore(): Promise<void> {
    try {
      for (const id of COLLECTION_IDS) {
        const stored = await this.#parts.store.load(id);
        // What was handed over meanwhile is newer; what was cleared meanwhile stays away.
        if (!stored || this.#touched.has(id)) continue;
        const collection = new Collection(stored.name, stored.full, this.facets, null);
        for (const part of stored.parts) collection.table.appendColumns(part);
        collection.problem = stored.problem;
        this.#collections.set(id, collection);
      }
    } finally {
      this.#restoring = false;
      this.#refilter();
    }
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    const forget = (): void => {
      this.#work.delete(work);
    };
    work.then(forget, forget);
    return work;
  }

  #tell(): void {
    this.#version++;
    this.#snapshot = this.#takeSnapshot();
    for (const listener of this.#listeners) listener();
  }

  #takeSnapshot(): SurveySnapshot {
    const state = (id: CollectionId) => this.#collections.get(id)?.state(id) ?? null;
    return {
      version: this.#version,
      filter: this.#filter,
      collections: { a: state('a'), b: state('b') },
      map: this.#map.job(),
      positions: this.#positions,
      leak: this.#leak.job(),
      restoring: this.#restoring,
      notStored: this.#parts.store.problem,
    };
  }
}
