/** Cheap facts about the sample pictures as they lie in public/samples: no picture is made anew here. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/codec/sniff/sniff';
import { createRealDft2d } from '../../src/math/dft';
import { SAMPLE_FOLDER, SAMPLES } from './catalogue';
import type { SampleEntry } from './catalogue-file';
import type { ByteImage } from './image';
import { decodePng, encodePng, readPngHeader } from './png';
import { createRandom } from './random';
import { spectrumSlope } from './spectrum-slope';
import { THREAD } from './weave';

const read = (name: string): Uint8Array => readFileSync(new URL(name, SAMPLE_FOLDER));
const open = (id: string): ByteImage => decodePng(read(`${id}.png`));

describe('samples.json', () => {
  const entries = JSON.parse(new TextDecoder().decode(read('samples.json'))) as SampleEntry[];

  it('lists every sample once, in order', () => {
    expect(entries.map((entry) => entry.id)).toEqual(SAMPLES.map((sample) => sample.id));
  });

  it.each(entries)('tells the truth about $id', ({ id, file, thumbnail, width, height, bytes, description }) => {
    const content = read(file);
    expect(content.length).toBe(bytes);
    expect(bytes).toBeLessThan(2 * 1024 * 1024);
    expect(sniff(content)).toMatchObject({ width, height });
    expect([width % 2, height % 2]).toEqual([0, 0]);
    expect(existsSync(new URL(thumbnail, SAMPLE_FOLDER))).toBe(true);
    expect(readPngHeader(read(thumbnail)).width).toBe(96);
    expect(description).toBe(SAMPLES.find((sample) => sample.id === id)?.description);
  });
});

describe('PNG', () => {
  it.each([
    [1, 1, 1],
    [7, 5, 3],
    [64, 33, 3],
    [31, 64, 1],
  ] as const)('reads back what it wrote: %i×%i, %i channels', (width, height, channels) => {
    const random = createRandom(width * height);
    // Half smooth, half noise, so that every filter gets its turn.
    const data = Uint8Array.from({ length: width * height * channels }, (_, i) => (i % 3 === 0 ? 256 * random() : i));
    const picture = { width, height, channels, data };
    expect(decodePng(encodePng(picture))).toEqual(picture);
  });

  it('refuses a picture with missing bytes', () => {
    expect(() => encodePng({ width: 2, height: 2, channels: 3, data: new Uint8Array(11) })).toThrow(/expected 12/);
  });
});

describe('zone plate', () => {
  const { width, height, data } = open('zone-plate');

  it.each([
    [384, 384],
    [0, 384],
    [1, 384],
    [384, 767],
    [100, 200],
    [511, 47],
    [767, 767],
    [0, 0],
  ])('follows its formula at (%i, %i)', (x, y) => {
    const squared = (x - width / 2) ** 2 + (y - height / 2) ** 2;
    expect(data[y * width + x]).toBe(Math.round(127.5 + 127.5 * Math.cos((Math.PI * squared) / width)));
  });

  it('alternates from pixel to pixel at the edge: the Nyquist frequency', () => {
    const row = Array.from(data.subarray(384 * width, 384 * width + 4));
    expect(row).toEqual([255, 0, 255, 0]);
  });

  it('has no pixel beyond it: neighbours along the middle row never turn by more than half a wave', () => {
    const phase = (x: number): number => (Math.PI * (x - width / 2) ** 2) / width;
    for (let x = 0; x + 1 < width; x++) expect(Math.abs(phase(x + 1) - phase(x))).toBeLessThanOrEqual(Math.PI);
  });
});

describe('weave', () => {
  const { width, height, data } = open('weave');
  const half = width / 2 + 1;
  const green = Float64Array.from({ length: width * height }, (_, i) => data[3 * i + 1]);
  const spectrum = new Float64Array(2 * half * height);
  createRealDft2d(width, height).forward(green, spectrum);
  const magnitude = (v: number, u: number): number => {
    const at = 2 * (((v + height) % height) * half + u);
    return Math.hypot(spectrum[at], spectrum[at + 1]);
  };
  /** Median magnitude of the ring of coefficients that lie 3 away. */
  const floor = (v: number, u: number): number => {
    const around: number[] = [];
    for (let d = -3; d <= 3; d++)
      around.push(magnitude(v + d, u + 3), magnitude(v + 3, u + d), magnitude(v - 3, u + d));
    return around.sort((a, b) => a - b)[Math.floor(around.length / 2)];
  };

  const threads = { across: width / THREAD, down: height / THREAD };
  it.each([
    ['warp threads', 0, threads.across],
    ['weft threads', threads.down, 0],
    ['the diagonal of the twill', -threads.down / 4, threads.across / 4],
    ['the plaid, across', 0, threads.across / 32],
    ['the plaid, down', threads.down / 32, 0],
  ])('has a sharp peak for %s', (_name, v, u) => {
    expect(magnitude(v, u) / floor(v, u)).toBeGreaterThan(30);
  });

  it('leans one way: the other diagonal is far weaker', () => {
    const [v, u] = [threads.down / 4, threads.across / 4];
    expect(magnitude(-v, u)).toBeGreaterThan(3 * magnitude(v, u));
  });
});

describe('landscape', () => {
  it('has amplitudes that fall about as one over frequency', () => {
    const slope = spectrumSlope(open('landscape'));
    expect(slope).toBeGreaterThan(-1.35);
    expect(slope).toBeLessThan(-0.85);
  });

  it('unlike the zone plate, whose energy lies at all frequencies alike', () => {
    expect(spectrumSlope(open('zone-plate'))).toBeGreaterThan(-0.5);
  });
});
