import { expect, test } from 'vitest';
import { reductionOf } from './reduction';
import { bandHeight } from './ssim';

test.each(['storage', 'workgroup'] as const)('%s: every element belongs to exactly one thread', (shape) => {
  for (const length of [1, 511, 512, 513, 65_537, 200_000]) {
    const { uniforms, variant } = reductionOf(shape, length);
    const seen = new Uint8Array(length);
    for (let thread = 0; thread < uniforms.groups * variant.overrides.WG; thread++) {
      const start = thread * uniforms.start_step;
      for (let at = start; at < Math.min(length, start + uniforms.each * uniforms.step); at += uniforms.step)
        seen[at]++;
    }
    expect(seen.every((times) => times === 1)).toBe(true);
  }
});

test('bands are whole runs of eight rows that fit the scratch', () => {
  expect(bandHeight(100, 90, 2 ** 21)).toBe(96);
  expect(bandHeight(4086, 4086, 2 ** 21) % 8).toBe(0);
  expect((bandHeight(4086, 4086, 2 ** 21) + 10) * 4086).toBeLessThanOrEqual(2 ** 21);
  expect(bandHeight(100, 90, 2000)).toBe(8);
  expect(bandHeight(100, 90, 2600)).toBe(16);
});
