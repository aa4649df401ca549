import { describe, expect, test } from 'vitest';
import { judgeQuality } from '../quality/judge';
import { readJpeg } from '../read/read-jpeg';
import { subsamplingOf } from '../subsampling-of';
import { differencesAfterWriting } from './identity';
import { dataBytes, dataTable, hasData } from './shared-data';

describe.each([
  ['photos-a', 200],
  ['photos-b', 84],
])('survey/%s', (album, count) => {
  const here = hasData(`survey/${album}.csv`);
  const rows = here ? dataTable(`survey/${album}.csv`) : [];

  test.skipIf(!here)(`${count} photographs are what the list says (needs WAVELOUPE_DATA with survey/)`, () => {
    expect(rows).toHaveLength(count);
    const found = rows.map((row) => {
      const jpeg = readJpeg(dataBytes(`survey/${album}/${row['filename']}`));
      return {
        ...row,
        width: String(jpeg.width),
        height: String(jpeg.height),
        components: String(jpeg.components.length),
        subsampling: subsamplingOf(jpeg).replace('grey', 'gray'),
        quality_or_blank: String(judgeQuality(jpeg).quality ?? ''),
        progressive: jpeg.process === 'progressive' ? '1' : '0',
      };
    });
    expect(found).toEqual(rows);
  });

  const written = `written again, every fourth has the same coefficients (needs WAVELOUPE_DATA with survey/)`;
  test.skipIf(!here)(written, { timeout: 60_000 }, () => {
    for (const row of rows.filter((_, i) => i % 4 === 0)) {
      const jpeg = readJpeg(dataBytes(`survey/${album}/${row['filename']}`));
      expect(differencesAfterWriting(jpeg, 'both'), row['filename']).toEqual([]);
    }
  });
});
