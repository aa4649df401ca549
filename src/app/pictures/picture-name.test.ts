import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../settings/schema';
import { cleanName, fileId } from './picture-name';

const hostileUrl = new URL('../../../e2e/fixtures/hostile-names.json', import.meta.url);
const HOSTILE = JSON.parse(readFileSync(hostileUrl, 'utf8')) as string[];
const HASH = '0123456789abcdef'.repeat(4);

describe('cleanName', () => {
  it('leaves ordinary names of any script alone', () => {
    for (const name of ['cat.jpg', 'Übergröße (2).png', '猫の写真.webp', 'צילום.jpg', '🌊.png'])
      expect(cleanName(name)).toBe(name);
  });

  it('makes hostile names harmless', () => {
    expect(HOSTILE.map((name) => cleanName(name))).toEqual([
      'evilgnp.exe',
      'line break.png',
      'isolated.png',
      'passwd.png',
      'a picture.png',
      `${'long-'.repeat(8)}…g-long-long-end.png`,
      `zalgo${'\u0336'.repeat(3)}.png`,
      'lone.png',
      '<img src=x onerror=alert(1)>.png',
      'unnamed file',
      'unnamed file',
    ]);
  });

  it('never exceeds its limit and keeps the ending', () => {
    const long = cleanName(`${'x'.repeat(500)}.jpeg`);
    expect(Array.from(long)).toHaveLength(60);
    expect(long).toMatch(/^x+…x+\.jpeg$/);
  });
});

describe('fileId', () => {
  it('is a valid img setting whatever the name', () => {
    expect(fileId(HASH, 'cat.jpg')).toBe('file:0123456789ab:cat.jpg');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...HOSTILE)), (name) => {
        expect(fileId(HASH, name)).toMatch(SETTINGS.img.pattern);
      }),
    );
  });
});
