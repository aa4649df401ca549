import type { KeyboardEvent } from 'react';
import { expect, test } from 'vitest';
import { listKeyDown } from './list-keys';

function pressed(key: string, keys: { across: number; sideways: boolean; place: number }): (string | number)[] {
  const told: (string | number)[] = [];
  const here = {};
  listKeyDown(
    { key, target: here, currentTarget: here, preventDefault: () => told.push('taken') } as unknown as KeyboardEvent,
    { ...keys, count: 10, page: 2, go: (place) => told.push(place), open: (place) => told.push(`open ${place}`) },
  );
  return told;
}

test.each([
  ['ArrowRight', { across: 1, sideways: true, place: 3 }, ['taken', 4]],
  ['ArrowRight', { across: 1, sideways: false, place: 3 }, []],
  ['ArrowLeft', { across: 4, sideways: true, place: 0 }, ['taken', 0]],
  ['ArrowDown', { across: 4, sideways: true, place: 3 }, ['taken', 7]],
  ['ArrowDown', { across: 4, sideways: true, place: 8 }, ['taken', 9]],
  ['PageUp', { across: 4, sideways: true, place: 9 }, ['taken', 1]],
  ['Home', { across: 1, sideways: false, place: 9 }, ['taken', 0]],
  ['End', { across: 1, sideways: false, place: -1 }, ['taken', 9]],
  ['Enter', { across: 1, sideways: false, place: 5 }, ['taken', 'open 5']],
  ['Enter', { across: 1, sideways: false, place: -1 }, []],
  ['x', { across: 1, sideways: false, place: 5 }, []],
] as const)('%s in %o', (key, keys, told) => {
  expect(pressed(key, keys)).toEqual(told);
});
