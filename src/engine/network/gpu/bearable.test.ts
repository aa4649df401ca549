import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../../models/resnet/read-network';
import type { RunPlan } from '../../../models/resnet/run-plan';
import { requireBearable } from './bearable';

const read = (name: string) => readNetwork(readFileSync(`public/weights/${name}.safetensors`), name);
const plan: RunPlan = { domain: 'jpeg', form: 'windowed', psi: 15, folded: true, batch: 1 };

describe('requireBearable', () => {
  it('refuses the larger network by dense maps on a software adapter alone', () => {
    const serious = read('serious');
    expect(() => requireBearable(serious, plan, true)).toThrow(/^The windowed maps .*: choose the factored form/);
    expect(() => requireBearable(serious, { ...plan, form: 'exploded' }, true)).toThrow(/exploded/);
    expect(() => requireBearable(serious, plan, false)).not.toThrow();
    expect(() => requireBearable(serious, { ...plan, form: 'factored' }, true)).not.toThrow();
  });

  it('lets the toy network run in every form', () => {
    const toy = read('toy');
    for (const form of ['exploded', 'windowed'] as const) {
      expect(() => requireBearable(toy, { ...plan, form }, true)).not.toThrow();
    }
  });
});
