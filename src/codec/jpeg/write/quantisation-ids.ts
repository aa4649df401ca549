/**
 * Destinations for the quantisation tables: that of each component as it is, unless two components name one destination
 * and mean different tables, as in files that define a table anew between scans. Then the later gets a free one; four
 * destinations always do for four components.
 */
import type { JpegComponent } from '../jpeg';

const DESTINATIONS = [0, 1, 2, 3];

export interface TableAssignment {
  /** By component. */
  readonly ids: readonly number[];
  /** Each table once, by destination. */
  readonly tables: ReadonlyMap<number, Uint16Array>;
}

export function assignTables(components: readonly JpegComponent[]): TableAssignment {
  const tables = new Map<number, Uint16Array>();
  const wanted = new Set(components.map(({ tableId }) => tableId));
  const ids = components.map(({ tableId, table }) => {
    const fits = (id: number) => {
      const there = tables.get(id);
      return there !== undefined && there.every((step, index) => step === table[index]);
    };
    const free = (id: number) => !tables.has(id);
    const id =
      (DESTINATIONS.includes(tableId) && (fits(tableId) || free(tableId)) ? tableId : undefined) ??
      DESTINATIONS.find(fits) ??
      DESTINATIONS.find((candidate) => free(candidate) && !wanted.has(candidate)) ??
      DESTINATIONS.find(free) ??
      0;
    if (free(id)) tables.set(id, table);
    return id;
  });
  return { ids, tables: new Map([...tables].sort(([a], [b]) => a - b)) };
}
