import { describe, expect, test } from 'vitest';
import type { CollectionState } from '../engine/survey/api';
import { belongsToSurvey, placeFor, type Dropped } from './survey-drop';

const folder = { isDirectory: true } as FileSystemEntry;
const entry = { isDirectory: false } as FileSystemEntry;
const file = (name: string) => ({ name }) as File;
const dropped = (entries: readonly FileSystemEntry[], ...names: string[]): Dropped => ({
  entries,
  files: names.map(file),
  onto: null,
});

describe('what goes to the Survey bench', () => {
  test.each([
    ['waves', dropped([entry], 'cat.jpg'), false],
    ['waves', dropped([entry, entry], 'cat.jpg', 'dog.jpg'), false],
    ['waves', dropped([folder], 'cats'), true],
    ['waves', dropped([entry], 'set.ZIP'), true],
    ['jpeg', dropped([entry], 'set.tar.gz'), true],
    ['network', dropped([entry], 'set.zip'), false],
    ['network', dropped([folder], 'set'), true],
    ['survey', dropped([entry], 'cat.jpg'), true],
    ['survey', dropped([]), false],
    ['waves', dropped([], 'weights.safetensors'), false],
  ])('on %s: case %#', (view, what, expected) => {
    expect(belongsToSurvey(view, what)).toBe(expected);
  });
});

test('nothing that is open is lost: a card that it is dropped on, or a free place, or none', () => {
  const open = {} as CollectionState;
  expect(placeFor(null, { a: null, b: null })).toBe('a');
  expect(placeFor(null, { a: open, b: null })).toBe('b');
  expect(placeFor(null, { a: open, b: open })).toBeNull();
  expect(placeFor('a', { a: open, b: open })).toBe('a');
});
