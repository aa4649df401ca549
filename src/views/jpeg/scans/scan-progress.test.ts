import { describe, expect, it } from 'vitest';
import { fixture } from '../../../codec/jpeg/fixtures/load';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';
import { planeCount, planeScans, scanStretches, shareRead } from './scan-progress';

const read = (name: string, scans?: number) => readJpeg(fixture(name).bytes, scans === undefined ? {} : { scans });

describe('planes and the scans that bring them', () => {
  it.each(['photograph-progressive', 'photograph-scans-successive', 'photograph-scans-spectral'])(
    'are all there at the end of %s',
    (name) => {
      const { scans, components } = read(name);
      components.forEach((_, component) => {
        expect(planeScans(scans, component).every((scan) => scan >= 0)).toBe(true);
      });
    },
  );

  it('are what a decoder has that stops after so many scans', () => {
    const whole = read('photograph-progressive');
    const planes = planeCount(whole.scans);
    expect(planes).toBeGreaterThan(1);
    for (let count = 1; count < whole.scans.length; count++) {
      const part = read('photograph-progressive', count);
      whole.components.forEach(({ coefficients }, component) => {
        const bringers = planeScans(whole.scans, component);
        for (let index = 0; index < 64; index++) {
          const known = Array.from({ length: planes }, (_, plane) => bringers[index * planes + plane] < count);
          const lowest = known.indexOf(true);
          for (let block = 0; 64 * block < coefficients.length; block += 5) {
            const [all, some] = [
              coefficients[64 * block + index],
              part.components[component].coefficients[64 * block + index],
            ];
            // DC is cut by an arithmetic shift, AC towards zero (G.1.2.1, G.1.2.2).
            const cut =
              index === 0 ? (all >> lowest) << lowest : Math.sign(all) * ((Math.abs(all) >> lowest) << lowest);
            expect(some).toBe(lowest < 0 ? 0 : cut || 0);
          }
        }
      });
    }
  });

  it('come at once in a sequential file', () => {
    const { scans } = read('photograph');
    expect(planeCount(scans)).toBe(1);
    expect(planeScans(scans, 2)).toEqual(new Int16Array(64));
  });

  it('come in bands', () => {
    const { scans } = read('photograph-progressive');
    const bringers = planeScans(scans, 0);
    const planes = planeCount(scans);
    expect(bringers[ZIGZAG[0] * planes + planes - 1]).toBe(0);
    expect(bringers[ZIGZAG[63] * planes + planes - 1]).toBeGreaterThan(0);
  });
});

it('gives each scan a stretch of the file, one after the other', () => {
  const jpeg = read('photograph-progressive');
  const stretches = scanStretches(jpeg);
  expect(stretches).toHaveLength(jpeg.scans.length);
  for (let i = 1; i < stretches.length; i++) expect(stretches[i].start).toBe(stretches[i - 1].end);
  const shares = Array.from({ length: jpeg.scans.length + 1 }, (_, count) => shareRead(jpeg, count));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
