import { expect, test } from 'vitest';
import { ZIGZAG_INDEX } from '../codec/jpeg/zigzag';
import { ZIGZAG_POSITION } from './zigzag-position';

test('the places are those by which the codec reads files', () => {
  expect([...ZIGZAG_POSITION]).toEqual([...ZIGZAG_INDEX]);
});
