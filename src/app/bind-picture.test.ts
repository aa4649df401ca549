import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, EngineSnapshot } from '../engine/api';
import type { Picture } from '../math/picture';
import { createSettingsStore, setParams } from '../settings/store';
import { bindPicture, type PictureBinding } from './bind-picture';
import { createShellStore } from './shell-state';

/** What waits to be opened: each by its name, to be answered in any order. */
const waiting = vi.hoisted(
  () => new Map<string, { resolve: (picture: unknown) => void; reject: (error: Error) => void }>(),
);

function later(name: string, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.set(name, { resolve, reject });
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

vi.mock('./pictures/samples', () => ({
  openSample: (id: string, { signal }: { signal: AbortSignal }) => later(id, signal),
}));
vi.mock('./pictures/open-picture', () => ({
  openPicture: (_: Blob, { name, signal }: { name: string; signal: AbortSignal }) => later(name, signal),
}));

function picture(id: string, patch: Partial<Picture> = {}): Picture {
  return {
    width: 4,
    height: 3,
    rgba: new Uint8ClampedArray(48),
    id,
    name: id,
    fileBytes: 100,
    fileKind: 'PNG',
    originalWidth: 4,
    originalHeight: 3,
    hadAlpha: false,
    scaledBecause: '',
    damage: '',
    thumbnail: null,
    ...patch,
  };
}

const CAT = 'file:0123456789ab:cat.jpg';
const blob = new Blob(['x']);
const answer = (name: string, opened: Picture): void => waiting.get(name)?.resolve(opened);

let settings: ReturnType<typeof createSettingsStore>;
let shell: ReturnType<typeof createShellStore>;
let shown: Picture[];
let pictures: PictureBinding;

function start(img = 'desk'): void {
  settings = createSettingsStore();
  setParams(settings, { img });
  shell = createShellStore();
  shown = [];
  const snapshot = { status: { kind: 'gpu', limit: { pixels: 1e6, side: 1e3, why: '' } } } as EngineSnapshot;
  const engine = {
    snapshot: () => snapshot,
    subscribe: () => () => undefined,
    setPicture: (next: Picture) => shown.push(next),
  } as unknown as Engine;
  pictures = bindPicture(settings, engine, shell);
}

async function open(name: string, opened: Picture): Promise<void> {
  answer(name, opened);
  await pictures.settled();
}

beforeEach(() => {
  waiting.clear();
});

describe('the open picture', () => {
  it('is what the settings name from the start', async () => {
    start('weave');
    await open('weave', picture('weave'));
    expect(shown.map((each) => each.id)).toEqual(['weave']);
  });

  it('becomes a file, named in the settings and looked at afresh', async () => {
    start();
    await open('desk', picture('desk'));
    setParams(settings, { zoom: 8, pin: '0.1.1', keep: 0.2 });
    const opened = pictures.openFile(blob, 'cat.jpg');
    await open('cat.jpg', picture(CAT));
    await opened;
    expect(settings.getState()).toMatchObject({ img: CAT, zoom: 0, pin: '', keep: 0.2 });
  });

  it('is tried again when the sample that failed is asked for again', async () => {
    start();
    waiting.get('desk')?.reject(new Error('The page is offline.'));
    await expect(pictures.settled()).rejects.toThrow('offline');
    const again = pictures.openSampleById('desk');
    await open('desk', picture('desk'));
    await again;
    expect(shown.map((each) => each.id)).toEqual(['desk']);
  });

  it('stays when it is asked for while a file is on its way', async () => {
    start();
    await open('desk', picture('desk'));
    const opened = pictures.openFile(blob, 'cat.jpg');
    await pictures.openSampleById('desk');
    answer('cat.jpg', picture(CAT));
    await opened;
    expect(shown.map((each) => each.id)).toEqual(['desk']);
    expect(shell.getState().opening).toBe('');
  });

  it('is refused by a name that no sample can have', async () => {
    start();
    await open('desk', picture('desk'));
    await expect(pictures.openSampleById('No such')).rejects.toThrow('“No such” is no sample of this page.');
  });

  it('stays when a file is refused, which is told by its sentence', async () => {
    start();
    await open('desk', picture('desk'));
    const opened = pictures.openFile(blob, 'notes.txt');
    waiting.get('notes.txt')?.reject(new Error('“notes.txt” is text.'));
    await expect(opened).rejects.toThrow('“notes.txt” is text.');
    expect(shell.getState()).toMatchObject({ pictureNote: '“notes.txt” is text.', opening: '' });
    expect(settings.getState().img).toBe('desk');
    expect(shown).toHaveLength(1);
  });

  it('is the newest that was asked for, whichever comes first', async () => {
    start();
    await open('desk', picture('desk'));
    const first = pictures.openFile(blob, 'first.png');
    const second = pictures.openFile(blob, 'second.png');
    answer('second.png', picture('file:000000000002:second.png'));
    answer('first.png', picture('file:000000000001:first.png'));
    await Promise.all([first, second, pictures.settled()]);
    expect(shown.map((each) => each.id)).toEqual(['desk', 'file:000000000002:second.png']);
  });

  it('is not disturbed by other settings while a file is on its way', async () => {
    start();
    const opened = pictures.openFile(blob, 'cat.jpg');
    setParams(settings, { keep: 0.5 });
    await open('cat.jpg', picture(CAT));
    await opened;
    expect(shown.map((each) => each.id)).toEqual([CAT]);
  });

  it('comes back when the settings name it again', async () => {
    start();
    await open('desk', picture('desk'));
    const opened = pictures.openFile(blob, 'cat.jpg');
    await open('cat.jpg', picture(CAT));
    await opened;
    setParams(settings, { img: 'desk' });
    await open('desk', picture('desk'));
    setParams(settings, { img: CAT });
    await open('cat.jpg', picture(CAT));
    expect(shown.map((each) => each.id)).toEqual(['desk', CAT, 'desk', CAT]);
    expect(shell.getState().expected).toBeNull();
  });

  it('is laid on another background when it has transparent parts', async () => {
    start();
    await open('desk', picture('desk', { hadAlpha: true }));
    waiting.clear();
    setParams(settings, { background: 'black' });
    expect([...waiting.keys()]).toEqual(['desk']);
  });
});

describe('a sample that is not there', () => {
  it('leaves the first sample, and says so', async () => {
    start('no-such-sample');
    waiting.get('no-such-sample')?.reject(new Error('“no-such-sample” is no sample of this page.'));
    await expect(pictures.settled()).rejects.toThrow();
    await vi.waitFor(() => {
      expect(waiting.has('desk')).toBe(true);
    });
    await open('desk', picture('desk'));
    expect(settings.getState().img).toBe('desk');
    expect(shell.getState().pictureNote).toBe('“no-such-sample” is no sample of this page.');
  });
});

describe('a link to a file', () => {
  it('says which one it expects', async () => {
    start(CAT);
    await pictures.settled();
    expect(shell.getState().expected).toEqual({ id: CAT, name: 'cat.jpg' });
    expect(shown).toEqual([]);
  });

  it('takes the same bytes under any name, and stays as it was', async () => {
    start(CAT);
    setParams(settings, { zoom: 8, cx: 0.25 });
    const opened = pictures.openFile(blob, 'renamed.jpg');
    await open('renamed.jpg', picture('file:0123456789ab:renamed.jpg'));
    await opened;
    expect(settings.getState()).toMatchObject({ img: CAT, zoom: 8, cx: 0.25 });
    expect(shown[0].id).toBe(CAT);
    expect(shell.getState().expected).toBeNull();
  });

  it('goes on with another picture', async () => {
    start(CAT);
    const other = 'file:ffffffffffff:dog.jpg';
    const opened = pictures.openFile(blob, 'dog.jpg');
    await open('dog.jpg', picture(other));
    await opened;
    expect(settings.getState().img).toBe(other);
    expect(shell.getState().expected).toBeNull();
  });
});
