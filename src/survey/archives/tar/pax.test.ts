import { expect, test } from 'vitest';
import { parsePax } from './pax';

/** Its length, in two digits, counts itself. */
const record = (text: string): string => `${text.length + 4} ${text}\n`;

test('keeps what is asked for, and nothing that would only add up', () => {
  const others = Array.from({ length: 500 }, (_, i) => record(`other.${i}=value`));
  const bytes = new TextEncoder().encode([...others, record('path=a/b=c.jpg'), record('size=7')].join(''));
  expect([...parsePax(bytes)]).toEqual([
    ['path', 'a/b=c.jpg'],
    ['size', '7'],
  ]);
});
