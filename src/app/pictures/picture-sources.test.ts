import { describe, expect, it } from 'vitest';
import { carriesFiles, pictureFromDrop, pictureFromPaste } from './picture-sources';

const png = (name: string) => new File(['x'], name, { type: 'image/png' });
const text = (name: string) => new File(['x'], name, { type: 'text/plain' });

describe('pictureFromDrop', () => {
  it('takes a single file whatever it is: opening it says what is wrong', () => {
    const file = text('notes.txt');
    expect(pictureFromDrop({ files: [file], types: ['Files'] })).toEqual({
      file: { blob: file, name: 'notes.txt' },
      note: '',
    });
  });

  it('takes the first picture of several files and says so', () => {
    const first = png('b.png');
    const { file, note } = pictureFromDrop({ files: [text('a.txt'), first, png('c.png')], types: ['Files'] });
    expect(file?.blob).toBe(first);
    expect(note).toBe('Opened “b.png”, the first picture of the 3 files dropped.');
  });

  it('knows a picture by its ending where the system gives no type', () => {
    const avif = new File(['x'], 'tree.AVIF');
    expect(pictureFromDrop({ files: [text('a.txt'), avif], types: ['Files'] }).file?.name).toBe('tree.AVIF');
  });

  it('says what else was dropped', () => {
    const folder = { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true }) };
    expect(pictureFromDrop({ files: [new File([], 'trip')], items: [folder], types: ['Files'] })).toMatchObject({
      file: null,
      note: expect.stringContaining('folder') as string,
    });
    expect(pictureFromDrop({ files: [], types: ['text/uri-list', 'text/html'] }).note).toContain('link');
    expect(pictureFromDrop({ files: [], types: ['text/plain'] }).note).toContain('no file');
  });
});

describe('pictureFromPaste', () => {
  it('gives a copied picture a name of its own', () => {
    expect(pictureFromPaste({ files: [png('image.png')], types: ['Files'] }).file?.name).toBe('pasted picture.png');
    expect(pictureFromPaste({ files: [png('cat.png')], types: ['Files'] }).file?.name).toBe('cat.png');
  });

  it('says that there was none', () => {
    expect(pictureFromPaste({ files: [], types: ['text/plain'] })).toMatchObject({
      file: null,
      note: expect.stringContaining('no picture on the clipboard') as string,
    });
  });
});

it('tells a drag with files from one without', () => {
  expect(carriesFiles({ types: ['text/html', 'Files'] })).toBe(true);
  expect(carriesFiles({ types: ['text/plain'] })).toBe(false);
});
