/** Against other people's files, where they are there: what other programs say of them. */
import { describe, expect, test } from 'vitest';
import { JpegError } from '../../codec/jpeg/jpeg-error';
import { dataBytes, dataTable, hasData } from '../../codec/jpeg/corpus/shared-data';
import { readJpeg } from '../../codec/jpeg/read/read-jpeg';
import type { SurveyRow } from '../row';
import { readRowFrom } from './read-row-from';
import { createTableVerdicts } from './table-verdicts';
import { drive, faultOf, some, unexpectedDifferences } from './test-drivers';

const verdicts = createTableVerdicts();
const headersOf = (path: string, bytes: Uint8Array) => readRowFrom(path, bytes, { full: false, verdicts });
const fullOf = (path: string, bytes: Uint8Array) => readRowFrom(path, bytes, { full: true, verdicts });
const text = (value: string | number | null) => String(value ?? '');

describe.each([
  ['photos-a', 200],
  ['photos-b', 84],
])('survey/%s', (album, count) => {
  const here = hasData(`survey/${album}.csv`);
  const rows = here ? dataTable(`survey/${album}.csv`) : [];
  const fieldsOf = (row: SurveyRow) => ({
    filename: row.path,
    width: text(row.width),
    height: text(row.height),
    components: text(row.components),
    subsampling: row.subsampling.replace('grey', 'gray'),
    quality_or_blank: row.misfit === 0 ? text(row.quality) : '',
    progressive: row.coding === 'progressive' ? '1' : '0',
    is_jpeg: row.kind === 'JPEG' ? '1' : '0',
  });

  test.skipIf(!here)(
    `the headers of ${count} photographs, in three reads each (needs WAVELOUPE_DATA with survey/)`,
    () => {
      const driven = rows.map(({ filename }) =>
        drive(filename, dataBytes(`survey/${album}/${filename}`), { full: false, verdicts }),
      );
      expect(driven.map(({ row }) => fieldsOf(row))).toEqual(rows);
      expect(driven).toHaveLength(count);
      expect(
        some(driven.flatMap(({ row }) => faultOf(row) ?? (row.error === '' ? [] : `${row.path}: ${row.error}`))),
      ).toEqual([]);
      const reads = driven.map(({ asked }) => asked.length);
      expect(Math.max(...reads)).toBeLessThanOrEqual(5);
      expect(reads.filter((times) => times > 3).length / count).toBeLessThan(0.02);
    },
  );

  const told = 'all of their data, and nothing that the headers did not tell (needs WAVELOUPE_DATA with survey/)';
  test.skipIf(!here)(told, { timeout: 120_000 }, () => {
    const files = rows.map(({ filename }) => ({ filename, bytes: dataBytes(`survey/${album}/${filename}`) }));
    const pairs = files.map(({ filename, bytes }) => [headersOf(filename, bytes), fullOf(filename, bytes)] as const);
    expect(pairs.map(([, full]) => fieldsOf(full))).toEqual(rows);
    const changed = pairs.filter(([headers, full]) => headers.color !== full.color).map(([{ path }]) => path);
    // Three components, and Pillow's Cb and Cr are 128 all over.
    expect(changed).toEqual(album === 'photos-b' ? ['n02870880_4712_bookshelf.jpg'] : []);
    for (const [headers, full] of pairs) expect({ ...full, color: headers.color }).toEqual(headers);
  });
});

describe.skipIf(!hasData('jpeg.csv'))('433 files of other decoders (needs WAVELOUPE_DATA with jpeg/)', () => {
  const files = (hasData('jpeg.csv') ? dataTable('jpeg.csv') : []).map((seen) => {
    const bytes = dataBytes(`jpeg/${seen['f']}`);
    return { seen, bytes, row: headersOf(seen['f'], bytes) };
  });

  test(
    'each has a row, of its length, and in a full read one that differs only where it may',
    { timeout: 120_000 },
    () => {
      expect(files).toHaveLength(433);
      expect(
        some(
          files.flatMap(({ seen, bytes, row }) => {
            const full = fullOf(seen['f'], bytes);
            const found = [faultOf(row), faultOf(full), row.bytes === bytes.length ? null : 'length'];
            return [...found.flatMap((fault) => fault ?? []), ...unexpectedDifferences(row, full)].map(
              (fault) => `${seen['f']}: ${fault}`,
            );
          }),
        ),
      ).toEqual([]);
    },
  );

  test('what the codec reads has the same size, components, coding and restart interval', { timeout: 120_000 }, () => {
    expect(
      some(
        files.flatMap(({ seen, bytes, row }) => {
          const jpeg = readOrNull(bytes);
          if (jpeg === null)
            return row.kind === 'JPEG' && row.error === '' ? [`${seen['f']}: refused, but without an error`] : [];
          const coding = `${jpeg.process}${jpeg.coding === 'arithmetic' ? '-arithmetic' : ''}`;
          const sampling = jpeg.components.map(({ horizontal, vertical }) => `${horizontal}x${vertical}`).join(',');
          const expected = [jpeg.width, jpeg.height, jpeg.precision, jpeg.colorSpace, coding, sampling];
          const restart = jpeg.scans[0].restartInterval;
          const found = [row.width, row.height, row.precision, row.color, row.coding, row.sampling, row.restart];
          return found.join() === [...expected, restart].join() ? [] : [`${seen['f']}: ${found.join()}`];
        }),
      ),
    ).toEqual([]);
  });

  test('sound files are what the other parser says, but for five', () => {
    const sound = files.filter(({ seen }) => seen['err'] === '');
    expect(sound.length).toBeGreaterThan(150);
    const found = sound.flatMap(({ seen, row }) => {
      const columns = disagreements(seen, row);
      return columns.length === 0 ? [] : [[seen['f'].split('/').at(-1), columns.join()]];
    });
    expect(Object.fromEntries(found)).toEqual({
      // Four components of which K is subsampled as chroma is: there is no such J:a:b name here.
      'jpg-cmyk-2.jpg': 'samp',
      // It takes the last restart interval of the file, we that of the first scan.
      'non-interleaved-mcu.jpg': 'dri',
      // The orientation is a signed long, which the standard does not allow: browsers do not turn the picture either.
      'exif-72dpi-int.jpg': 'exif_orient',
      // Neither byte order nor 42: no TIFF header. Pillow finds no orientation either.
      'invalid-exif.jpg': 'exif_orient',
      // A directory that claims more entries than there are; the orientation is among the first. Pillow finds it too.
      'hopper_bad_exif.jpg': 'exif_orient',
    });
  });

  /**
   * In damaged files it is a matter of choice where reading goes on. The other parser takes any FF and a code for a
   * marker, we only what can be one; it goes by the last frame header and restart interval of the file, we by the first
   * frame header and the interval of the first scan; it cuts long lists of factors.
   */
  test('damaged files: what the two do not agree on is where reading goes on', () => {
    const damaged = files.filter(({ seen }) => seen['err'] !== '' && seen['is_jpeg'] === 'True');
    const differing = damaged.map(({ seen, row }) => disagreements(seen, row)).filter(({ length }) => length > 0);
    expect(damaged.length).toBeGreaterThan(170);
    expect(differing.length / damaged.length).toBeLessThan(0.4);
    const columns = new Set(differing.flat());
    expect([...columns].sort()).toEqual(['adobe', 'dri', 'h', 'nc', 'prec', 'samp', 'sof', 'w']);
  });

  test('a PNG named .jpg is a PNG', () => {
    const png = files.filter(({ seen }) => seen['is_jpeg'] !== 'True');
    expect(png.map(({ row: { kind, width, height } }) => [kind, width, height])).toEqual([['PNG', 6, 6]]);
  });
});

function readOrNull(bytes: Uint8Array) {
  try {
    return readJpeg(bytes, { scans: 0 });
  } catch (error) {
    if (error instanceof JpegError) return null;
    throw error;
  }
}

const CODINGS: Readonly<Record<string, string>> = {
  '': '',
  baseline: 'baseline',
  extended: 'extended',
  progressive: 'progressive',
  'arith-seq': 'extended-arithmetic',
  'arith-prog': 'progressive-arithmetic',
};

/** Columns of the other parser's table that a row does not bear out, in what both mean the same by. */
function disagreements(seen: Readonly<Record<string, string>>, row: SurveyRow): string[] {
  if (seen['is_jpeg'] !== 'True') return row.kind === 'JPEG' ? ['is_jpeg'] : [];
  const size = (name: string) => (seen[name] === '0' ? '' : seen[name]);
  const everywhere = /^ijg-lumatable-for-all q(\d+)$/.exec(seen['qkind']);
  const quality = seen['qkind'] === 'ijg' ? seen['q'] : (everywhere?.[1] ?? '');
  const pairs: Record<string, readonly [string, string]> = {
    bytes: [text(row.bytes), seen['bytes']],
    is_jpeg: [row.kind, 'JPEG'],
    sof: [row.coding, CODINGS[seen['sof']] ?? 'other'],
    prec: [text(row.precision), seen['prec']],
    w: [text(row.width), size('w')],
    h: [text(row.height), size('h')],
    nc: [text(row.components), size('nc')],
    samp: samplings(row, seen['samp']),
    q: [seen['qkind'] !== '' && row.misfit === 0 ? text(row.quality) : '', quality],
    dri: [text(row.restart ?? 0), seen['dri']],
    adobe: [text(row.adobe), seen['adobe']],
    exif_orient: [text(row.orientation), seen['exif_orient'].replace(/^(0|bad)$/, '')],
  };
  return Object.keys(pairs).filter((column) => pairs[column][0] !== pairs[column][1]);
}

/** `other 2x1 1x4 1x1`, `2x3` (of luma alone), `4:4:1?`, `gray`, `4:2:0`. */
function samplings(row: SurveyRow, samp: string): readonly [string, string] {
  if (samp.startsWith('other ')) {
    const factors = samp.slice(6).split(' ');
    return [row.sampling, factors.length > 4 ? `${factors.slice(0, 4).join()},…` : factors.join()];
  }
  if (/^\dx\d$/.test(samp)) return [row.sampling.split(',')[0], samp];
  return [row.subsampling, samp.replace('?', '').replace('gray', 'grey')];
}
