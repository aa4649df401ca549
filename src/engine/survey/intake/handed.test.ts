import { describe, expect, it } from 'vitest';
import { comparePaths } from '../../../survey/paths';
import type { Handed } from '../api';
import { handedFromEntries } from './handed-from-entries';
import { handedFromFiles } from './handed-from-files';

type Tree = { readonly [name: string]: Tree | string | Error };

/** An entry as a browser gives it: a hundred at a time, everything by callbacks. */
function entry(name: string, content: Tree | string | Error): FileSystemEntry {
  const later = (work: () => void) => void setTimeout(work, Math.floor(3 * Math.abs(Math.sin(name.length))));
  const isDirectory = typeof content === 'object' && !(content instanceof Error);
  const file = (good: (file: File) => void, bad: (error: unknown) => void) =>
    later(() =>
      content instanceof Error ? bad(content) : good(new File([typeof content === 'string' ? content : ''], name)),
    );
  const createReader = () => {
    const left = Object.entries(content as Tree).map(([inner, held]) => entry(inner, held));
    return {
      readEntries: (good: (entries: FileSystemEntry[]) => void, bad: (error: unknown) => void) =>
        later(() => (left.some((one) => one.name === 'locked') ? bad(left[0]) : good(left.splice(0, 100)))),
    };
  };
  return { name, isDirectory, isFile: !isDirectory, file, createReader } as unknown as FileSystemEntry;
}

async function told({ files }: Handed): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of files)
    for (const item of batch)
      lines.push('file' in item ? `${item.path} = ${await item.file.text()}` : `${item.path}: ${item.problem}`);
  return lines;
}

const many = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`${(i * 7919) % 1000}.jpg`, String(i)]));

describe('dropped folders', () => {
  it('are walked in the order of paths, all of each', async () => {
    const handed = handedFromEntries([
      entry('b.jpg', 'single'),
      entry('set', { 'b.jpg': '1', b: { 'z.jpg': '2', 'a.jpg': '3' }, many, 'B.jpg': '4', empty: {} }),
    ]);
    const lines = await told(handed);
    const paths = lines.map((line) => line.slice(0, line.indexOf(' = ')));
    expect(paths).toEqual([...paths].sort(comparePaths));
    expect(lines.filter((line) => !line.startsWith('set/many/'))).toEqual([
      'b.jpg = single',
      'set/B.jpg = 4',
      'set/b/a.jpg = 3',
      'set/b/z.jpg = 2',
      'set/b.jpg = 1',
    ]);
    expect(lines.filter((line) => line.startsWith('set/many/'))).toHaveLength(250);
  });

  it('have a line for what cannot be listed or opened', async () => {
    const handed = handedFromEntries([
      entry('set', { 'a.jpg': new Error('A file was not found.'), inner: { locked: '' }, 'z.jpg': '1' }),
    ]);
    expect(await told(handed)).toEqual([
      'set/a.jpg: it could not be opened: A file was not found',
      expect.stringMatching(/^set\/inner: the folder cannot be listed: /),
      'set/z.jpg = 1',
    ]);
  });

  it.each([
    [[entry('set', {})], 'set'],
    [[entry('set.zip', '')], 'set.zip'],
    [[entry('a', {}), entry('b', {}), entry('c.jpg', '')], '2 folders and 1 file'],
    [Array.from({ length: 1200 }, (_, i) => entry(`${i}.jpg`, '')), '1\u202f200 files'],
    [[], 'no files'],
  ])('are called %#', (entries, name) => {
    expect(handedFromEntries(entries).name).toBe(name);
  });
});

describe('picked files', () => {
  const picked = (path: string) => {
    const file = new File([path], path.slice(path.lastIndexOf('/') + 1));
    return Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  };

  it('keep the folder that they were picked in, in the order of paths', async () => {
    const paths = ['set/z.jpg', 'set/a.b/x.jpg', 'set/a/y.jpg', 'set/a/sub/x.jpg'];
    const handed = handedFromFiles(paths.map(picked));
    expect(handed.name).toBe('set');
    const sorted = ['set/a/sub/x.jpg', 'set/a/y.jpg', 'set/a.b/x.jpg', 'set/z.jpg'];
    expect(await told(handed)).toEqual(sorted.map((path) => `${path} = ${path}`));
  });

  it('are single files otherwise', async () => {
    const handed = handedFromFiles([picked('b.zip'), picked('a.jpg')]);
    expect(handed.name).toBe('2 files');
    expect(await told(handed)).toEqual(['a.jpg = a.jpg', 'b.zip = b.zip']);
  });
});
