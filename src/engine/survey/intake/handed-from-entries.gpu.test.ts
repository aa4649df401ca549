import { afterAll, expect, it } from 'vitest';
import { handedFromEntries } from './handed-from-entries';

/** Chromium's own entries: of a file system that belongs to the page, since a drop cannot be made by a page. */
declare global {
  function webkitRequestFileSystem(
    type: number,
    bytes: number,
    good: (system: FileSystem) => void,
    bad: (error: unknown) => void,
  ): void;
}
interface WritableFolder extends FileSystemDirectoryEntry {
  removeRecursively(good: () => void, bad: (error: unknown) => void): void;
}
interface WritableFile extends FileSystemFileEntry {
  createWriter(good: (writer: Writer) => void, bad: (error: unknown) => void): void;
}
interface Writer {
  onwriteend: () => void;
  write(blob: Blob): void;
}

let folder: FileSystemDirectoryEntry | null = null;
afterAll(
  () =>
    new Promise<void>((resolve, reject) => {
      if (folder) (folder as WritableFolder).removeRecursively(resolve, reject);
      else resolve();
    }),
);

const systemOf = () => new Promise<FileSystem>((good, bad) => webkitRequestFileSystem(0, 1e6, good, bad));
const folderIn = (parent: FileSystemDirectoryEntry, name: string) =>
  new Promise<FileSystemDirectoryEntry>((good, bad) =>
    parent.getDirectory(name, { create: true }, (entry) => good(entry as FileSystemDirectoryEntry), bad),
  );
async function write(parent: FileSystemDirectoryEntry, name: string, text: string): Promise<void> {
  const entry = await new Promise<FileSystemEntry>((good, bad) => parent.getFile(name, { create: true }, good, bad));
  const writer = await new Promise<Writer>((good, bad) => (entry as WritableFile).createWriter(good, bad));
  await new Promise<void>((resolve) => {
    writer.onwriteend = resolve;
    writer.write(new Blob([text]));
  });
}

it('walks the entries of a browser, which gives a hundred at a time', async () => {
  const { root } = await systemOf();
  folder = await folderIn(root, `set-${crypto.randomUUID()}`);
  const before = folder.name;
  const inner = await folderIn(folder, 'b');
  const names = Array.from({ length: 130 }, (_, i) => `${String(i).padStart(3, '0')}.jpg`);
  await Promise.all(names.map((name) => write(inner, name, name)));
  await write(folder, 'b.jpg', 'last');
  await write(folder, 'a.jpg', 'first');
  const found: string[] = [];
  for await (const batch of handedFromEntries([folder]).files)
    for (const item of batch) found.push('file' in item ? `${item.path} = ${await item.file.text()}` : item.problem);
  expect(found).toEqual([
    `${before}/a.jpg = first`,
    ...names.map((name) => `${before}/b/${name} = ${name}`),
    `${before}/b.jpg = last`,
  ]);
});
