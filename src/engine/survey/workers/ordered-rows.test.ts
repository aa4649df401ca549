import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRow } from '../../../survey/row';
import { createOrderedRows, type RowSlot } from './ordered-rows';

const rowsOf = (...names: string[]) => names.map((name) => blankRow(name, 0));
const add = (slot: RowSlot, ...names: string[]) => slot.add(rowsOf(...names), Array<null>(names.length).fill(null));

describe('rows in order', () => {
  it('holds rows until those before them have come', () => {
    const ordered = createOrderedRows();
    const [a, b] = [ordered.append(), ordered.append()];
    add(b, 'b');
    b.close();
    expect(ordered.take().rows).toEqual([]);
    expect([ordered.waiting, b.isFirst, a.isFirst]).toEqual([1, false, true]);
    add(a, 'a1');
    expect(ordered.take().rows.map(({ path }) => path)).toEqual(['a1']);
    add(a, 'a2');
    a.close();
    expect(b.isFirst).toBe(true);
    expect(ordered.take().rows.map(({ path }) => path)).toEqual(['a2', 'b']);
    expect(ordered.waiting).toBe(0);
  });

  it('puts the rows of an archive where the archive was', () => {
    const ordered = createOrderedRows();
    const [batch, later] = [ordered.append(), ordered.append()];
    add(later, 'z');
    later.close();
    const archive = batch.insertAfter();
    const rest = archive.insertAfter();
    add(batch, 'a');
    batch.close();
    expect(() => batch.insertAfter()).toThrow('expected an open slot');
    add(rest, 'c');
    rest.close();
    add(archive, 'b.zip/1');
    expect(ordered.take().rows.map(({ path }) => path)).toEqual(['a', 'b.zip/1']);
    archive.close();
    expect(ordered.take().rows.map(({ path }) => path)).toEqual(['c', 'z']);
  });

  it('appends behind what was inserted at the end', () => {
    const ordered = createOrderedRows();
    const a = ordered.append();
    const inserted = a.insertAfter();
    const b = ordered.append();
    for (const [slot, name] of [
      [b, 'b'],
      [inserted, 'a2'],
      [a, 'a1'],
    ] as const) {
      add(slot, name);
      slot.close();
    }
    expect(ordered.take().rows.map(({ path }) => path)).toEqual(['a1', 'a2', 'b']);
  });

  it('refuses rows without their origins', () => {
    expect(() => createOrderedRows().append().add(rowsOf('a'), [])).toThrow('an origin for each of 1 rows, got 0');
  });

  it('gives every row once and in order, whatever order batches are done in', () => {
    const plan = fc.array(fc.tuple(fc.nat(4), fc.nat(1000), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(plan, (batches) => {
        const ordered = createOrderedRows();
        const slots = batches.map(() => ordered.append());
        const names = batches.map(([count], batch) => Array.from({ length: count }, (_, i) => `${batch}/${i}`));
        const turns = batches.map(([, turn], batch) => ({ turn, batch })).sort((a, b) => a.turn - b.turn);
        const given: string[] = [];
        for (const { batch } of turns) {
          add(slots[batch], ...names[batch]);
          slots[batch].close();
          if (batches[batch][2]) given.push(...ordered.take().rows.map(({ path }) => path));
        }
        given.push(...ordered.take().rows.map(({ path }) => path));
        expect(given).toEqual(names.flat());
        expect(ordered.waiting).toBe(0);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
