import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sniff } from '../../codec/sniff/sniff';
import { SETTINGS } from '../../settings/schema';
import { loadSamples, openSample, parseSamples } from './samples';

const FOLDER = 'https://example.org/some/path/samples/';
const ROW = {
  id: 'desk',
  title: 'A desk',
  file: 'desk.png',
  thumbnail: 'thumbs/desk.webp',
  width: 64,
  height: 48,
  description: 'Things on a table.',
  bytes: 1234,
};

describe('parseSamples', () => {
  it('gives absolute addresses below the folder', () => {
    const [first, second] = parseSamples([ROW, { ...ROW, id: 'type', thumbnail: undefined }], FOLDER);
    expect(first).toMatchObject({ id: 'desk', url: `${FOLDER}desk.png`, thumbUrl: `${FOLDER}thumbs/desk.webp` });
    expect(second.thumbUrl).toBe(second.url);
  });

  it('knows the tiny ones, and what the networks say to them', () => {
    const answers = [{ net: 'toy', label: 'cat', probability: 0.4 }];
    const [tiny, large] = parseSamples([{ ...ROW, group: 'tiny', answers }, ROW], FOLDER);
    expect(tiny).toMatchObject({ group: 'tiny', answers });
    expect(large).toMatchObject({ group: 'large', answers: [] });
  });

  it.each([
    ['a path that leads out', { ...ROW, file: '../secret.png' }],
    ['an address of elsewhere', { ...ROW, file: 'https://example.com/x.png' }],
    ['an absolute path', { ...ROW, file: '//example.com/x.png' }],
    ['an id that the img setting refuses', { ...ROW, id: 'Desk 1' }],
    ['a missing size', { ...ROW, width: undefined }],
    ['a group that there is not', { ...ROW, group: 'huge' }],
    ['an answer without a name', { ...ROW, answers: [{ net: 'toy', probability: 1 }] }],
    ['no object', null],
  ])('refuses %s', (_, row) => {
    expect(() => parseSamples([ROW, row], FOLDER)).toThrow('“samples.json” has a broken entry, number 2.');
  });

  it('refuses what is no list', () => {
    expect(() => parseSamples({}, FOLDER)).toThrow('“samples.json” holds object, not a list.');
  });
});

describe('the samples of the page', () => {
  const folder = new URL('../../../public/samples/', import.meta.url);
  const samples = parseSamples(JSON.parse(readFileSync(new URL('samples.json', folder), 'utf8')), folder.href);

  it.each(samples.map((sample) => [sample.id, sample] as const))('has %s as its list says', (_, sample) => {
    const bytes = readFileSync(new URL(sample.url));
    expect(bytes.length).toBe(sample.bytes);
    expect(sniff(bytes)).toMatchObject({ width: sample.width, height: sample.height, complete: true });
    expect(sample.thumbUrl).not.toBe(sample.url);
    expect(sniff(readFileSync(new URL(sample.thumbUrl))).complete).toBe(true);
  });

  it('has the one that is open on the first visit', () => {
    expect(samples.map((sample) => sample.id)).toContain(SETTINGS.img.initial);
  });
});

describe('loading', () => {
  const answer = vi.fn<typeof fetch>();
  beforeEach(() => {
    vi.stubGlobal('document', { baseURI: 'https://example.org/some/path/index.html#v=1' });
    vi.stubGlobal('fetch', answer);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    answer.mockReset();
  });

  it('asks beside the page, wherever it lies', async () => {
    answer.mockResolvedValue(Response.json([ROW]));
    expect((await loadSamples()).map((sample) => sample.title)).toEqual(['A desk']);
    expect(answer.mock.calls[0][0]).toBe(`${FOLDER}samples.json`);
  });

  it('says that it is offline, and what the server answered', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(loadSamples()).rejects.toThrow('“The list of samples” could not be loaded: the page is offline');
    answer.mockResolvedValueOnce(new Response('', { status: 404 }));
    await expect(loadSamples()).rejects.toThrow('the server answered 404');
    answer.mockResolvedValueOnce(new Response('<!doctype html>'));
    await expect(loadSamples()).rejects.toThrow('“samples.json” is damaged: it holds no JSON.');
  });

  it('names the samples there are where one is asked for that is not', async () => {
    answer.mockResolvedValue(Response.json([ROW]));
    const opening = openSample('cat', { limit: { pixels: 1, side: 1, why: '' }, background: 'white' });
    await expect(opening).rejects.toThrow('“cat” is no sample of this page; there are desk.');
  });
});
