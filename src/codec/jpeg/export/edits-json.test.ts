import { describe, expect, test } from 'vitest';
import { editsAsJson, EditsFileError, readEditsJson } from './edits-json';

const file = {
  picture: 'camera "one".jpg',
  width: 640,
  height: 480,
  settings: '#v=1&view=jpeg',
  edits: [
    { component: 0, row: 12, column: 7, index: 9, value: -31 },
    { component: 2, row: 0, column: 0, index: 63, value: 4 },
  ],
};

test('edits survive their file, an edit a line', () => {
  const text = editsAsJson(file);
  expect(readEditsJson(text)).toEqual(file);
  expect(text.split('\n').filter((line) => line.includes('"row"'))).toHaveLength(2);
  expect(readEditsJson(editsAsJson({ ...file, edits: [] })).edits).toEqual([]);
});

test('of one coefficient twice the later edit holds', () => {
  const edits = [file.edits[0], { ...file.edits[0], value: 5 }];
  expect(readEditsJson(editsAsJson({ ...file, edits })).edits).toEqual([edits[1]]);
});

describe('what is wrong is named', () => {
  const withEdit = (edit: unknown): string => JSON.stringify({ format: 'waveloupe-edits', version: 1, edits: [edit] });
  test.each([
    ['{', 'This is not JSON.'],
    ['[1, 2]', 'This is JSON, but not a file of changed coefficients.'],
    ['{"format": "waveloupe-edits", "version": 1}', 'This is JSON, but not a file of changed coefficients.'],
    [
      '{"format": "waveloupe-edits", "version": 2, "edits": []}',
      'This file is of a version that this page does not know.',
    ],
    [withEdit(7), 'Change 1 is no object.'],
    [withEdit({ ...file.edits[0], index: 64 }), 'Change 1: its index must be a whole number from 0 to 63.'],
    [withEdit({ ...file.edits[0], value: 1.5 }), 'Change 1: its value must be a whole number from -32768 to 32767.'],
    [withEdit({ component: 0 }), 'Change 1: its row must be a whole number from 0 to 99999.'],
  ])('%#', (text, sentence) => {
    expect(() => readEditsJson(text)).toThrow(new EditsFileError(sentence));
  });
});
