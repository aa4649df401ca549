import { expect, it } from 'vitest';
import { formatVector, parseVector, SURVEY_VECTOR } from './vector';

it('a choice of settings and its text', () => {
  expect(formatVector(SURVEY_VECTOR)).toBe('subsampling-width-height-quality');
  expect(new Set(parseVector('subsampling-width-height-quality'))).toEqual(new Set(SURVEY_VECTOR));
  expect(parseVector('quality-nonsense-bytes-quality')).toEqual(['quality', 'bytes']);
  expect(formatVector(['bytes', 'quality'])).toBe('quality-bytes');
  expect(parseVector('constructor')).toBe(SURVEY_VECTOR);
});
