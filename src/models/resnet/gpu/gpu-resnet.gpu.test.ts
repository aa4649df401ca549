import { expect, test } from 'vitest';
import { NATURAL_OF_ZIG_ZAG } from '../../../math/jpeg-domain/zig-zag';
import { inverseBlock } from '../../../math/jpeg-domain/block';
import { openGpu } from '../../../gpu/gpu';
import { readTensor } from '../../../gpu/readback';
import { relativeL2 } from '../../../gpu/testing/kernel-test';
import type { Rectifying, ReluMode, RunPlan } from '../run-plan';
import { loadTiny, somePictures } from './fixture-network';
import { createGpuResNet, type GpuMap, type GpuResNet } from './gpu-resnet';

const gpu = await openGpu({ gpu: navigator.gpu });
const tiny = await loadTiny();
const { network, pictures } = tiny;

const SPATIAL: RunPlan = { domain: 'spatial', form: 'factored', psi: 15, folded: true, batch: pictures };
const JPEG: RunPlan = { ...SPATIAL, domain: 'jpeg' };

function rectifying(mode: ReluMode, phi: (site: number, picture: number) => number, batch = pictures): Rectifying {
  const all = Uint32Array.from({ length: network.sites * batch }, (_, at) => phi(Math.floor(at / batch), at % batch));
  return { mode, phi: all };
}

async function logitsOf(resnet: GpuResNet): Promise<Float32Array> {
  resnet.encode();
  gpu.frame.submit();
  return readTensor(gpu, resnet.logits);
}

/** Pixels [channels, batch, height, width] of a map in either domain. */
async function pixelsOf({ tensor, channels, height, width, domain, coefficients: n }: GpuMap): Promise<Float64Array> {
  const values = Float64Array.from(await readTensor(gpu, tensor));
  if (domain === 'spatial') return values;
  const batch = tensor.shape[1];
  const pixels = new Float64Array(channels * batch * height * width);
  const [block, place] = [new Float64Array(64), new Float64Array(64)];
  const columns = width / 8;
  for (let b = 0; b < values.length / n; b++) {
    block.fill(0);
    for (let k = 0; k < n; k++) block[NATURAL_OF_ZIG_ZAG[k]] = values[b * n + k];
    inverseBlock(block, 0, place, 0);
    const top = Math.floor(b / columns) * 8;
    for (let i = 0; i < 64; i++) pixels[(top + (i >> 3)) * width + (b % columns) * 8 + (i % 8)] = place[i];
  }
  return pixels;
}

function largestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

/** PyTorch in f64 against f32 here; the tiny network's logits are below 1. */
const TOLERANCE = 2e-6;

test.each([
  ['pixels, folded', SPATIAL],
  ['pixels, unfolded', { ...SPATIAL, folded: false }],
  ['coefficients, folded', JPEG],
  ['coefficients, unfolded', { ...JPEG, folded: false }],
  ['windowed', { ...JPEG, form: 'windowed' }],
  ['exploded', { ...JPEG, form: 'exploded', folded: false }],
] as const)('%s: logits and maps are PyTorch’s', async (_, plan) => {
  const resnet = await createGpuResNet(gpu, network, plan);
  resnet.upload(tiny.input);
  expect(largestDifference(await logitsOf(resnet), tiny.answer('logits'))).toBeLessThan(TOLERANCE);
  for (const id of ['input', 'relu', 'layer1.0.bn2', 'layer2.0.downsample.1', 'layer2.0.add', 'layer2.1.relu2']) {
    const map = resnet.map(id);
    if (!map) throw new Error(`There is no map ${id}.`);
    const all = await pixelsOf(map);
    const expected = tiny.answer(`map:${id}`);
    // The fixture has the first two pictures.
    const size = map.height * map.width;
    const kept = all.filter((__, at) => Math.floor(at / size) % pictures < 2);
    expect(relativeL2(kept, expected), id).toBeLessThan(3e-6);
  }
  expect(resnet.map('conv1') === null).toBe(plan.folded);
  resnet.destroy();
});

test('ReLU approximated: φ and the mode are changed without a rebuild', async () => {
  const resnet = await createGpuResNet(gpu, network, JPEG);
  resnet.upload(tiny.input);
  for (const mode of ['asm', 'apx'] as const) {
    for (const phi of [1, 4, 8, 14]) {
      resnet.setRectifying(rectifying(mode, () => phi));
      expect(largestDifference(await logitsOf(resnet), tiny.answer(`${mode}.${phi}`))).toBeLessThan(TOLERANCE);
    }
    resnet.setRectifying(rectifying(mode, () => 15));
    expect(largestDifference(await logitsOf(resnet), tiny.answer('logits'))).toBeLessThan(TOLERANCE);
  }
  const mixed = (site: number) => 1 + ((5 * site) % 15);
  resnet.setRectifying(rectifying('asm', mixed));
  expect(largestDifference(await logitsOf(resnet), tiny.answer('mixed'))).toBeLessThan(TOLERANCE);
  // A wrong mask is told from the right one.
  resnet.setRectifying(rectifying('asm', (site) => mixed(site + 1)));
  expect(largestDifference(await logitsOf(resnet), tiny.answer('mixed'))).toBeGreaterThan(500 * TOLERANCE);
  resnet.destroy();
});

test('one picture 15 times, each with a φ of its own', async () => {
  const batch = 15;
  const resnet = await createGpuResNet(gpu, network, { ...JPEG, batch });
  const one = somePictures(tiny, 2, 1);
  const size = one.length / 3;
  resnet.upload(
    Float32Array.from(
      { length: batch * one.length },
      (_, at) => one[Math.floor(at / size / batch) * size + (at % size)],
    ),
  );
  resnet.setRectifying(rectifying('asm', (_, picture) => picture + 1, batch));
  const logits = await logitsOf(resnet);
  const classes = network.classes.length;
  for (const [phi, key] of [
    [1, 'asm.1'],
    [4, 'asm.4'],
    [8, 'asm.8'],
    [14, 'asm.14'],
    [15, 'logits'],
  ] as const) {
    const row = logits.subarray((phi - 1) * classes, phi * classes);
    const expected = tiny.answer(key).subarray(2 * classes, 3 * classes);
    expect(largestDifference(row, expected), key).toBeLessThan(TOLERANCE);
  }
  resnet.destroy();
});

test.each([3, 5, 11])('band α + β < %i: maps are cut after every step', async (psi) => {
  for (const change of [{}, { folded: false }, { form: 'windowed' as const }]) {
    const resnet = await createGpuResNet(gpu, network, { ...JPEG, psi, ...change });
    resnet.upload(tiny.input);
    expect(largestDifference(await logitsOf(resnet), tiny.answer(`band.${psi}`))).toBeLessThan(TOLERANCE);
    resnet.destroy();
  }
});

test('one picture alone is the same as in a batch; a step alone makes the same map again', async () => {
  for (const plan of [SPATIAL, { ...JPEG, psi: 5 }]) {
    const resnet = await createGpuResNet(gpu, network, { ...plan, batch: 1 });
    resnet.upload(somePictures(tiny, 1, 1));
    const logits = await logitsOf(resnet);
    const expected = tiny.answer(plan.domain === 'spatial' ? 'logits' : 'band.5').subarray(6, 12);
    expect(largestDifference(logits, expected)).toBeLessThan(TOLERANCE);
    const map = resnet.map('layer2.0.bn1');
    if (!map) throw new Error('There is no such map.');
    const before = await readTensor(gpu, map.tensor);
    gpu.frame.clear(map.tensor);
    resnet.encodeStep('layer2.0.conv1');
    gpu.frame.submit();
    expect(await readTensor(gpu, map.tensor)).toEqual(before);
    resnet.destroy();
  }
});
