import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import { readNetwork } from '../../../models/resnet/read-network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { RunnerCache } from './runner-cache';

const toy = readNetwork(readFileSync('public/weights/toy.safetensors'), 'toy');
const PLAN: RunPlan = { domain: 'jpeg', form: 'factored', psi: 15, folded: true, batch: 1 };
const DENSE: RunPlan = { ...PLAN, form: 'windowed' };
const atPsi = (psi: number): RunPlan => ({ ...PLAN, psi });

/** Runners that are nothing but a note of their end. */
function setUp() {
  const made: RunPlan[] = [];
  const destroyed: RunPlan[] = [];
  const cache = new RunnerCache({ software: false, frame: { submit: () => undefined } }, (_, plan) => {
    made.push(plan);
    const runner = { plan, destroy: () => destroyed.push(plan) };
    return Promise.resolve(runner as unknown as GpuResNet);
  });
  return { cache, made, destroyed };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('RunnerCache', () => {
  it('keeps a few, and makes none twice', async () => {
    const { cache, made, destroyed } = setUp();
    for (const psi of [1, 2, 3, 1, 2, 3]) await cache.show(toy, atPsi(psi));
    expect(made).toHaveLength(3);
    for (const psi of [4, 5, 6, 7]) await cache.show(toy, atPsi(psi));
    await settled();
    expect(destroyed.map(({ psi }) => psi)).toEqual([1]);
  });

  it('lets nothing go that somebody works with, however many come', async () => {
    const { cache, destroyed } = setUp();
    let finish: () => void = () => undefined;
    const work = cache.lend(toy, DENSE, () => new Promise<void>((resolve) => (finish = resolve)), 'shown');
    await settled();
    for (let psi = 1; psi <= 12; psi++) await cache.show(toy, atPsi(psi));
    await cache.show(toy, { ...DENSE, form: 'exploded' });
    await settled();
    expect(destroyed).not.toContainEqual(DENSE);
    finish();
    await work;
    await settled();
    expect(destroyed).toContainEqual(DENSE);
  });

  it('holds what is on show, and runs batches of the same plan beside it', async () => {
    const { cache, destroyed } = setUp();
    const shown = await cache.show(toy, PLAN);
    expect(await cache.lend(toy, PLAN, (runner) => runner === shown)).toBe(false);
    for (let psi = 1; psi <= 12; psi++) await cache.lend(toy, atPsi(psi), () => undefined);
    await settled();
    expect(await cache.show(toy, PLAN)).toBe(shown);
    expect(destroyed).toContainEqual(atPsi(1));
  });

  it('tries again what could not be made', async () => {
    let attempts = 0;
    const cache = new RunnerCache({ software: false, frame: { submit: () => undefined } }, () => {
      attempts++;
      return Promise.reject(new Error('no memory'));
    });
    await expect(cache.show(toy, PLAN)).rejects.toThrow('no memory');
    await expect(cache.show(toy, PLAN)).rejects.toThrow('no memory');
    expect(attempts).toBe(2);
  });
});
