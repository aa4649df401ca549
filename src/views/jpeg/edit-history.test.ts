import { expect, test } from 'vitest';
import { createEditHistory, editCoefficient, redoEdit, replaceEdits, resetEdits, undoEdit } from './edit-history';

const edit = (value: number, index = 0) => ({ component: 0, row: 1, column: 2, index, value });

test('undo and redo walk through the steps', () => {
  const store = createEditHistory();
  editCoefficient(store, edit(5), 1);
  editCoefficient(store, edit(6, 9), 0);
  undoEdit(store);
  expect(store.getState().edits).toEqual([edit(5)]);
  undoEdit(store);
  expect(store.getState().edits).toEqual([]);
  undoEdit(store);
  redoEdit(store);
  redoEdit(store);
  redoEdit(store);
  expect(store.getState().edits).toEqual([edit(5), edit(6, 9)]);
});

test('an edit after an undo forgets what was undone', () => {
  const store = createEditHistory();
  editCoefficient(store, edit(5), 1);
  undoEdit(store);
  editCoefficient(store, edit(7), 1);
  redoEdit(store);
  expect(store.getState().edits).toEqual([edit(7)]);
});

test('a drag is one step, and back to the file’s value is no edit', () => {
  const store = createEditHistory();
  editCoefficient(store, edit(2), 1);
  editCoefficient(store, edit(3), 1, true);
  editCoefficient(store, edit(4), 1, true);
  expect(store.getState().edits).toEqual([edit(4)]);
  undoEdit(store);
  expect(store.getState().edits).toEqual([]);
  redoEdit(store);
  editCoefficient(store, edit(1), 1);
  expect(store.getState().edits).toEqual([]);
});

test('an edit that changes nothing is no step', () => {
  const store = createEditHistory();
  editCoefficient(store, edit(1), 1);
  replaceEdits(store, []);
  expect(store.getState().past).toEqual([]);
});

test('replacing can be undone, beginning anew cannot', () => {
  const store = createEditHistory([edit(5)]);
  replaceEdits(store, [edit(9)]);
  undoEdit(store);
  expect(store.getState().edits).toEqual([edit(5)]);
  resetEdits(store, [edit(3)]);
  undoEdit(store);
  expect(store.getState().edits).toEqual([edit(3)]);
});
