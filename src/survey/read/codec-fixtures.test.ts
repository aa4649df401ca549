/** The codec's own files, of every kind, against what libjpeg reads in them. */
import { expect, test } from 'vitest';
import { fixtures, twelveBitFixtures } from '../../codec/jpeg/fixtures/load';
import { readRowFrom } from './read-row-from';
import { createTableVerdicts } from './table-verdicts';
import { faultOf, unexpectedDifferences } from './test-drivers';

const verdicts = createTableVerdicts();

/** A changed byte that made other valid codes of as many bits; scans that are left out, with an end marker behind the rest. */
const UNDETECTED = ['damaged-flipped-photo-progressive', 'damaged-first-scans'];

test.each(fixtures())('$name is what libjpeg says', ({ name, bytes, answer }) => {
  const row = readRowFrom(name, bytes, { full: false, verdicts });
  const full = readRowFrom(name, bytes, { full: true, verdicts });
  expect(faultOf(row)).toBeNull();
  expect(unexpectedDifferences(row, full)).toEqual([]);
  expect(row).toMatchObject({
    kind: 'JPEG',
    width: answer.width,
    height: answer.height,
    components: answer.components.length,
    precision: answer.precision,
    color: answer.colorSpace,
    sampling: answer.components.map(({ horizontal, vertical }) => `${horizontal}x${vertical}`).join(),
    adobe: answer.adobe < 0 ? null : answer.adobe,
  });
  expect(row.coding).toMatch(answer.progressive ? /^progressive/ : /^(baseline|extended)/);
  expect(row.coding.endsWith('arithmetic')).toBe(answer.arithmetic);
  expect(row.huffman === '').toBe(answer.arithmetic);
  const sound = answer.damaged === undefined;
  if (sound) expect([row.error, full.error, full.quality, full.tables]).toEqual(['', '', row.quality, row.tables]);
  else expect(full.error === '').toBe(UNDETECTED.includes(name));
  if (sound && answer.scans === 1) expect(row.restart).toBe(answer.restartInterval);
});

test.each(twelveBitFixtures())('$name has twelve bits', ({ name, bytes, answer }) => {
  const row = readRowFrom(name, bytes, { full: false, verdicts });
  const { width, height } = answer;
  expect(row).toMatchObject({ width, height, precision: 12, coding: 'extended', misfit: 0, error: '' });
});
