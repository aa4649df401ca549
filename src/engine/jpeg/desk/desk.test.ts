import { beforeAll, describe, expect, it } from 'vitest';
import { encodePixels } from '../../../codec/jpeg/encode/encode-pixels';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { writeJpeg } from '../../../codec/jpeg/write/write-jpeg';
import { JpegDesk } from './desk';
import { figuresOf } from './measure';
import type { ChainSpec, MakeSpec } from './questions';

const width = 40;
const height = 24;
const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) =>
  at % 4 === 3 ? 255 : (at * at + 31 * (at >> 5)) % 256,
);
const file = Uint8Array.from(writeJpeg(encodePixels({ width, height, rgba }, { quality: 92, subsampling: '420' })));
const make: MakeSpec = { quality: 60, tables: '', subsampling: '420', process: 'baseline', huffman: 'optimised' };
const chain: ChainSpec = { qualities: [70], generations: 3, shiftX: 3, shiftY: 0, crop: 0, subsampling: '420' };

describe('the JPEG desk', () => {
  let desk: JpegDesk;
  beforeAll(() => {
    desk = new JpegDesk();
    desk.open(file);
  });

  it.each(['smooth', 'nearest'] as const)('rates a file as the stage does, upsampling %s', (upsampling) => {
    const spec = { kind: 'make', make } as const;
    const bytes = desk.madeSize(make);
    const shown = figuresOf(desk.sums(spec, upsampling), desk.ssim(spec, upsampling), bytes, { width, height });
    expect(desk.rate(make, upsampling)).toEqual(shown);
    const solved = desk.solve({ kind: 'psnr', value: shown.psnr }, make, upsampling);
    expect(solved.quality).toBeLessThanOrEqual(60);
    expect(solved.psnr).toBeGreaterThanOrEqual(shown.psnr);
    const bySize = desk.solve({ kind: 'bytes', value: bytes }, make, upsampling);
    expect(bySize.bytes).toBeLessThanOrEqual(bytes);
    expect(bySize.quality).toBeGreaterThanOrEqual(60);
  });

  it('shows a generation only once it is saved', async () => {
    const fresh = new JpegDesk();
    fresh.open(file);
    const second = { kind: 'generation', number: 2 } as const;
    expect(() => fresh.result(second, 'smooth')).toThrow('Generation 2 is not saved yet.');
    const told: number[] = [];
    await fresh.chain(chain, 'smooth', ({ number }) => told.push(number));
    expect(told).toEqual([1, 2, 3]);
    expect(fresh.result(second, 'smooth').rgba).toHaveLength(4 * width * height);
    expect(readJpeg(fresh.generationFile(3)).problems).toEqual([]);
    fresh.open(file);
    expect(() => fresh.generationFile(3)).toThrow('Generation 3 is not saved yet.');
  });
});
