/** The weights and records that come with the page, held to each other. What they say is measured in training/. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNetwork } from './read-network';

const folder = new URL('../../../public/weights/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.safetensors'))
  .map((file) => file.replace('.safetensors', ''));
const open = (name: string) => readNetwork(new Uint8Array(readFileSync(new URL(`${name}.safetensors`, folder))), name);

interface Point {
  readonly at: number;
  readonly top1: number;
  readonly probability: number;
  readonly psnr: number | null;
}

interface Measured {
  readonly pictures: number;
  readonly tablePictures?: number;
  readonly spatial: number;
  readonly asm: readonly number[];
  readonly apx: readonly number[];
  readonly band: readonly number[];
  readonly tuned: readonly { readonly phi: number; readonly asm: readonly number[]; readonly apx: readonly number[] }[];
  readonly confusion: readonly (readonly number[])[];
  readonly keep: readonly Point[];
  readonly quality: readonly Point[];
}

test('both networks are there, of at most half a million parameters', () => {
  expect(names).toEqual(expect.arrayContaining(['toy', 'serious']));
  expect(open('toy').parameters).toBe(5214);
  expect(open('serious').parameters).toBe(463_402);
});

test.each(names)('%s is read, with the ten classes', (name) => {
  const network = open(name);
  expect(network.classes).toHaveLength(10);
  expect(network.steps.at(-1)).toMatchObject({ id: 'logits', channels: 10 });
});

describe.each(['toy', 'serious'])('the record of %s', (name) => {
  const record = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Measured;

  test('its confusion matrix gives its accuracy', () => {
    const total = record.confusion.flat().reduce((sum, count) => sum + count, 0);
    expect(total).toBe(record.pictures);
    for (const row of record.confusion) expect(row.reduce((sum, count) => sum + count, 0)).toBe(total / 10);
    const right = record.confusion.reduce((sum, row, i) => sum + row[i], 0);
    expect(record.spatial).toBeCloseTo(right / total, 4);
  });

  test('at φ = 15 and ψ = 15 nothing is approximated, at 75 nothing is requantised', () => {
    const exact = record.asm[14];
    expect([record.apx[14], record.band[14], record.keep.at(-1)?.top1, record.quality.at(-1)?.top1]).toEqual(
      Array(4).fill(exact),
    );
    expect([record.keep.at(-1), record.quality.at(-1)]).toMatchObject([
      { at: 1, psnr: null },
      { at: 75, psnr: null },
    ]);
    // Of all pictures, or of fewer: three standard deviations of a sample.
    const few = record.tablePictures ?? record.pictures;
    const spread = few === record.pictures ? 1e-5 : 3 * Math.sqrt((exact * (1 - exact)) / few);
    expect(Math.abs(exact - record.spatial)).toBeLessThanOrEqual(spread);
  });

  test('every table is whole', () => {
    for (const table of [record.asm, record.apx, record.band, ...record.tuned.flatMap(({ asm, apx }) => [asm, apx])]) {
      expect(table).toHaveLength(15);
      for (const share of table) expect(share >= 0 && share <= 1).toBe(true);
    }
    for (const points of [record.keep, record.quality]) {
      const places = points.map(({ at }) => at);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { top1, probability } of points) expect(top1 > 0 && probability > 0 && probability < 1).toBe(true);
      // What costs more looks more like the file; further on few pictures still differ, and the mean is of those.
      const errors = points.slice(0, 8).flatMap(({ psnr }) => psnr ?? []);
      expect(errors).toHaveLength(8);
      expect(errors).toEqual(errors.toSorted((a, b) => a - b));
    }
    for (const { phi } of record.tuned) expect(existsSync(new URL(`${name}-asm${phi}.safetensors`, folder))).toBe(true);
  });
});
