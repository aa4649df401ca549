import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../settings/schema';
import { answerOf, indexOfLargest, softmax } from './answer';
import { phiOfSites, planOf, samePlan } from './rectifying';

describe('phiOfSites', () => {
  it('takes those set one by one, and φ of all beyond them', () => {
    expect(phiOfSites({ phi: 8, phiLayers: '' }, 3)).toEqual([8, 8, 8]);
    expect(phiOfSites({ phi: 8, phiLayers: '15-2' }, 4)).toEqual([15, 2, 8, 8]);
    expect(phiOfSites({ phi: 8, phiLayers: '1-2-3-4' }, 2)).toEqual([1, 2]);
  });
});

describe('planOf', () => {
  it('is one plan where the domain ignores what differs', () => {
    const a = planOf({ ...DEFAULTS, domain: 'spatial', psi: 3, conv: 'exploded' }, 1);
    expect(samePlan(a, planOf({ ...DEFAULTS, domain: 'spatial' }, 1))).toBe(true);
    expect(samePlan(a, planOf({ ...DEFAULTS, domain: 'spatial' }, 2))).toBe(false);
    expect(samePlan(planOf({ ...DEFAULTS, psi: 3 }, 1), planOf({ ...DEFAULTS, psi: 4 }, 1))).toBe(false);
  });
});

describe('answerOf', () => {
  it('names the largest logit and how far it is from the reference', () => {
    const network = { name: '', steps: [], classes: ['cat', 'ship'], side: 32, parameters: 0, sites: 0 };
    const { best, label, deviation, probabilities } = answerOf(
      network,
      Float32Array.of(1, 3),
      Float32Array.of(1.5, 3.25),
    );
    expect([best, label, deviation]).toEqual([1, 'ship', 0.5]);
    expect(probabilities[1]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  it('has probabilities that sum to one, also of logits that would overflow', () => {
    expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5]);
    expect(indexOfLargest([2, 5, 5])).toBe(1);
  });
});
