import { describe, expect, it } from 'vitest';
import { parsePreferences, STRIP_HEIGHT } from './preferences';

describe('preferences', () => {
  it('reads what was stored', () => {
    const stored = { folds: { naive: true, other: 'x' }, stripHeight: 300, hintSeen: true };
    expect(parsePreferences(JSON.stringify(stored), 'light')).toEqual({
      theme: 'light',
      folds: { naive: true },
      stripHeight: 300,
      hintSeen: true,
    });
  });

  it.each([null, '', '{', '[]', '"x"', 'null', '{"folds":7,"stripHeight":"tall"}'])(
    'falls back on defaults for %j',
    (text) => {
      expect(parsePreferences(text, 'purple')).toEqual({
        theme: 'auto',
        folds: {},
        stripHeight: STRIP_HEIGHT.initial,
        hintSeen: false,
      });
    },
  );

  it('keeps the strip within its bounds', () => {
    expect(parsePreferences('{"stripHeight":1e9}', null).stripHeight).toBe(STRIP_HEIGHT.max);
  });
});
