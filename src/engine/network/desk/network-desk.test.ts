/** The worker's object, in Node: what is opened becomes what a network reads, and networks run on it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { inputFile } from '../../../models/resnet/input';
import { readNetwork } from '../../../models/resnet/read-network';
import type { Network } from '../../../models/resnet/network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { createRandom } from '../../../math/random';
import { layoutAtlas } from '../atlas-layout';
import { madeMaps } from '../network-info';
import { rectifyingOf, rectifyingOverPhi } from '../rectifying';
import { DEFAULTS } from '../../../settings/schema';
import { NetworkDesk } from './network-desk';
import type { InputSpec } from './questions';

const AS_IT_IS: InputSpec = { cropX: 0.5, cropY: 0.5, cropSide: 1, quality: 0, keep: 1 };
const PLAN: RunPlan = { domain: 'jpeg', form: 'factored', psi: 15, folded: true, batch: 1 };

function noise(width: number, height: number) {
  const random = createRandom(7);
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < rgba.length; i++) rgba[i] = i % 4 === 3 ? 255 : 255 * random.next();
  return { width, height, rgba };
}

describe('NetworkDesk', () => {
  const desk = new NetworkDesk();
  let toy: Network;

  beforeAll(() => {
    toy = readNetwork(readFileSync('public/weights/toy.safetensors'), 'toy');
    desk.setNetwork('toy', toy);
    desk.openPixels(noise(100, 60));
  });

  it('crops, scales and encodes a picture that is no 32×32 JPEG, and says so', () => {
    const { kind, crop, sentence, image, coefficients, rgba } = desk.makeInput({
      ...AS_IT_IS,
      cropX: 1,
      cropSide: 0.5,
    });
    expect(kind).toBe('made');
    expect(crop).toEqual({ x: 70, y: 15, side: 30 });
    expect(sentence).toBe('Cropped: 30×30 pixels, scaled to 32×32, encoded as JPEG at quality 75, 4:2:0.');
    expect([image.width, image.height]).toEqual([32, 32]);
    expect(coefficients).toHaveLength(3 * 1024);
    expect(rgba).toHaveLength(4 * 1024);
  });

  it('takes a 32×32 JPEG as it is', () => {
    const { image } = desk.makeInput(AS_IT_IS);
    const other = new NetworkDesk();
    other.openBytes(inputFile(image));
    const direct = other.makeInput(AS_IT_IS);
    expect(direct.kind).toBe('file');
    expect(direct.crop).toBeNull();
    expect(direct.coefficients).toEqual(desk.makeInput(AS_IT_IS).coefficients);
  });

  it('keeps fewer coefficients, and quantises again', () => {
    const whole = desk.makeInput(AS_IT_IS);
    const few = desk.makeInput({ ...AS_IT_IS, keep: 0.05 });
    expect(few.nonZero).toBeLessThanOrEqual(Math.ceil(0.05 * 1536) / 1536);
    expect(few.bytes).toBeLessThan(whole.bytes);
    expect(desk.makeInput({ ...AS_IT_IS, quality: 5 }).bytes).toBeLessThan(whole.bytes);
  });

  it('reads two test sets side by side, and takes none that is closed for one that has ended', () => {
    const record = (label: number): number[] => [label, ...new Array<number>(3072).fill(20 * label)];
    const setOf = (...labels: number[]): Uint8Array => Uint8Array.from(labels.flatMap(record));
    const one = desk.openSet(setOf(1, 2, 3), toy.classes);
    expect(desk.nextBatch(one.id, 2)?.labels).toEqual([1, 2]);
    const other = desk.openSet(setOf(7, 8), toy.classes);
    expect(desk.nextBatch(other.id, 2)?.labels).toEqual([7, 8]);
    expect(desk.nextBatch(one.id, 2)?.labels).toEqual([3]);
    desk.closeSet(other.id);
    expect(desk.nextBatch(one.id, 2)).toBeNull();
    expect(() => desk.nextBatch(other.id, 2)).toThrow('closed before its end');
  });

  it('answers alike in pixels and in coefficients, where nothing is approximated', () => {
    const { coefficients } = desk.makeInput(AS_IT_IS);
    const exact = rectifyingOf({ ...DEFAULTS, relu: 'asm', phi: 15 }, toy, 1);
    const jpeg = desk.run('toy', PLAN, coefficients, exact);
    const spatial = desk.runBatch('toy', { ...PLAN, domain: 'spatial' }, coefficients, exact);
    for (let i = 0; i < 10; i++) expect(Math.abs(jpeg[i] - spatial[i])).toBeLessThan(1e-4);
    // A mask from one frequency is another one.
    const coarse = desk.run('toy', PLAN, coefficients, rectifyingOf({ ...DEFAULTS, phi: 1 }, toy, 1));
    expect(Math.max(...coarse.map((x, i) => Math.abs(x - spatial[i])))).toBeGreaterThan(1e-3);
  });

  it('holds fifteen φ in one batch', () => {
    const { coefficients } = desk.makeInput(AS_IT_IS);
    const input = new Float32Array(45 * 1024);
    for (let i = 0; i < 45; i++) {
      const channel = Math.floor(i / 15);
      input.set(coefficients.subarray(1024 * channel, 1024 * (channel + 1)), 1024 * i);
    }
    const all = desk.runBatch('toy', { ...PLAN, batch: 15 }, input, rectifyingOverPhi('asm', toy, 15));
    for (const phi of [1, 8, 15]) {
      const alone = desk.run('toy', PLAN, coefficients, rectifyingOf({ ...DEFAULTS, relu: 'asm', phi }, toy, 1));
      alone.forEach((x, i) => expect(all[10 * (phi - 1) + i]).toBeCloseTo(x, 4));
    }
  });

  it('paints every map of the run, and measures the errors of every ReLU', () => {
    const { coefficients } = desk.makeInput(AS_IT_IS);
    desk.run('toy', PLAN, coefficients, rectifyingOf(DEFAULTS, toy, 1));
    const atlas = layoutAtlas(madeMaps(toy, true));
    const { image, ranges } = desk.paintMaps(atlas, { mapShow: 'pixels', mapScale: 'own', signColors: 'safe' });
    expect([image.width, image.height]).toEqual([atlas.width, atlas.height]);
    expect(ranges).toHaveLength(atlas.tiles.length);
    expect(Math.min(...ranges)).toBeGreaterThan(0);
    const errors = desk.siteErrors();
    expect(errors).toHaveLength(toy.sites);
    for (const { asm, apx, mask } of errors) {
      expect([asm[14], apx[14], mask[14]]).toEqual([0, 0, 0]);
      expect(asm[0]).toBeGreaterThan(asm[13]);
      expect(apx[0]).toBeGreaterThan(apx[13]);
    }
  });

  it('gives maps in natural order, zeros beyond the band', () => {
    const { coefficients } = desk.makeInput(AS_IT_IS);
    desk.run('toy', { ...PLAN, psi: 3 }, coefficients, rectifyingOf(DEFAULTS, toy, 1));
    const { shape, data } = desk.featureMap('input');
    expect(shape).toEqual([3, 4, 4, 64]);
    expect([...data.slice(0, 64).keys()].filter((i) => (i >> 3) + (i % 8) >= 3 && data[i] !== 0)).toEqual([]);
    expect(data[1]).not.toBe(0);
    expect([...desk.block('input', 0, 0, 0)]).toEqual([...data.slice(0, 64)]);
  });
});
