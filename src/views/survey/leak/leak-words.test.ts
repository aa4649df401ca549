import { describe, expect, it } from 'vitest';
import { createFacets } from '../../../survey/facets';
import type { LeakResult } from '../../../survey/leak/leak-result';
import {
  chanceLines,
  chanceWords,
  confusionLines,
  estimateText,
  facetLines,
  leakRows,
  verdictParts,
} from './leak-words';

const facets = createFacets();
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const RESULT: LeakResult = {
  labels: [
    { name: 'cats', count: 3 },
    { name: 'do,gs', count: 2 },
  ],
  files: 5,
  leftOut: '',
  folds: 2,
  majority: 0.6,
  accuracy: { value: 0.8, low: 0.4, high: 0.95 },
  balanced: { value: 0.75, low: 0.4, high: 0.9 },
  shuffled: [0.5, 0.75, 0.4, 0.3],
  pValue: 0.4,
  facets: [
    {
      facet: 'quality',
      alone: { value: 0.75, low: 0.55, high: 0.9 },
      importance: { value: -0.01, low: -0.1, high: 0.1 },
      tells: 'Folder ca\u202ets: 98 % have quality 75.',
    },
    {
      facet: 'width',
      alone: { value: 0.5, low: 0.2, high: 0.8 },
      importance: { value: 0.2, low: 0.1, high: 0.3 },
      tells: '',
    },
  ],
  confusion: [
    [3, 0],
    [1, 1],
  ],
  verdict: 'A leak: the settings tell. More.',
};

describe('verdictParts', () => {
  it('takes the first words apart', () => {
    expect(verdictParts(RESULT.verdict)).toEqual({ head: 'A leak.', rest: 'The settings tell. More.' });
    expect(verdictParts('Nothing.')).toEqual({ head: 'Nothing.', rest: '' });
  });
});

describe('the findings', () => {
  it('count the shuffles that did as well', () => {
    expect(chanceWords(RESULT)).toBe('1 of 4 shuffles did as well: p = 0.40');
    expect(plain(estimateText({ value: 0.5, low: -0.1, high: 0.7 }))).toBe('50 % (0 % to 70 %)');
  });

  it('draw no bar to the left, tell what beats a guess, and show no hidden marks', () => {
    const [quality, width] = leakRows(RESULT, facets);
    expect([quality.bar, quality.tells, width.tells]).toEqual([0, true, false]);
    expect(quality.words).toBe('Folder ca\ufffdts: 98 % have quality 75.');
    expect(width.words).toBe('');
  });

  it('go into tables whole', () => {
    expect(facetLines(RESULT, facets)[0].slice(0, 5)).toEqual(['quality', 'Quality', 0.75, 0.55, 0.9]);
    expect(chanceLines(RESULT)).toHaveLength(4 + 4);
    expect([...confusionLines(RESULT)]).toEqual([
      ['cats', 'cats', 3],
      ['do,gs', 'cats', 1],
      ['do,gs', 'do,gs', 1],
    ]);
  });
});
