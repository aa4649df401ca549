import { expect, test } from 'vitest';
import { parseEdits, type CoefficientEdit } from '../../codec/jpeg/edits';
import { createSettingsStore, setParams } from '../../settings/store';
import { bindEdits } from './bind-edits';
import { createEditHistory, editCoefficient, replaceEdits, undoEdit } from './edit-history';

function bound(edits = '') {
  const settings = createSettingsStore();
  setParams(settings, { edits });
  const history = createEditHistory();
  const given: (readonly CoefficientEdit[])[] = [];
  bindEdits(history, settings, { setEdits: (next) => given.push(next) });
  return { settings, history, last: () => given.at(-1) };
}

const edit = { component: 0, row: 1, column: 2, index: 3, value: 4 };

test('a link’s edits are there from the start', () => {
  const { history, last } = bound('0.1.2.3.4');
  expect(history.getState().edits).toEqual([edit]);
  expect(last()).toEqual([edit]);
});

test('an edit reaches the engine and the link, and undo takes it back from both', () => {
  const { settings, history, last } = bound();
  editCoefficient(history, edit, 0);
  expect(settings.getState().edits).toBe('0.1.2.3.4');
  undoEdit(history);
  expect(settings.getState().edits).toBe('');
  expect(last()).toEqual([]);
});

test('a setting from elsewhere replaces the edits', () => {
  const { settings, history, last } = bound();
  editCoefficient(history, edit, 0);
  setParams(settings, { edits: '1.0.0.5.-6' });
  expect(history.getState()).toEqual({ edits: parseEdits('1.0.0.5.-6'), past: [], future: [] });
  expect(last()).toEqual(parseEdits('1.0.0.5.-6'));
});

test('more edits than a link holds leave it empty, and stay', () => {
  const { settings, history } = bound('0.1.2.3.4');
  const many = Array.from({ length: 81 }, (_, row) => ({ ...edit, row }));
  replaceEdits(history, many);
  expect(settings.getState().edits).toBe('');
  expect(history.getState().edits).toHaveLength(81);
});

test('more edits than a link holds go with their picture', () => {
  const { settings, history, last } = bound();
  replaceEdits(
    history,
    Array.from({ length: 81 }, (_, row) => ({ ...edit, row })),
  );
  setParams(settings, { img: 'fingerprint', edits: '' });
  expect(history.getState()).toEqual({ edits: [], past: [], future: [] });
  expect(last()).toEqual([]);
});
