import { describe, expect, test } from 'vitest';
import { JpegError } from '../jpeg-error';
import type { Jpeg } from '../jpeg';
import { readJpeg } from '../read/read-jpeg';
import { differencesAfterWriting } from './identity';
import { dataBytes, dataTable, hasData } from './shared-data';

/** Milliseconds. Generous: most files take one or two. */
const SLOWEST = 2000;
/** By the processor's clock: a busy machine takes none of this program's time. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Both processes only for these, for time. */
const SMALL = 500_000;

/** What Pillow decodes and a decoder of DCT files does not: a PNG by another name, and a lossless file. */
const OTHERS = ['jpg-size-6x6.jpg', 'jpeg_lossless_sel1-8bit.jpg'];

describe.skipIf(!hasData('jpeg.csv'))('433 files of other decoders (needs WAVELOUPE_DATA with jpeg/)', () => {
  const rows = hasData('jpeg.csv') ? dataTable('jpeg.csv') : [];
  const results = rows.map((row): { row: typeof row; jpeg?: Jpeg; error?: unknown; took: number } => {
    const bytes = dataBytes(`jpeg/${row['f']}`);
    const began = process.cpuUsage();
    try {
      const jpeg = readJpeg(bytes);
      return { row, jpeg, took: millisecondsSince(began) };
    } catch (error) {
      return { row, error, took: millisecondsSince(began) };
    }
  });

  test('all are there', () => {
    expect(results).toHaveLength(433);
  });

  test('each is read or refused with a typed error', () => {
    const untyped = results.filter(({ error }) => error !== undefined && !(error instanceof JpegError));
    expect(untyped.map(({ row, error }) => [row['f'], error])).toEqual([]);
  });

  test('what Pillow decodes is read, with its size', () => {
    const decoded = results.filter(
      ({ row }) => row['pil']?.startsWith('ok') && !OTHERS.some((f) => row['f']?.endsWith(f)),
    );
    expect(decoded.length).toBeGreaterThan(160);
    const sizeOf = (jpeg: Jpeg | undefined) => (jpeg === undefined ? 'refused' : `${jpeg.width}x${jpeg.height}`);
    const wrong = decoded.filter(({ row, jpeg }) => sizeOf(jpeg) !== row['pil']?.split(' ')[2]);
    expect(wrong.map(({ row, jpeg }) => [row['f'], row['pil'], sizeOf(jpeg)])).toEqual([]);
  });

  test('lossless and hierarchical files are refused by name', () => {
    const lossless = results.filter(({ row }) => row['sof'] === 'lossless' && row['pil']?.startsWith('ERR'));
    expect(lossless.length).toBeGreaterThan(10);
    for (const { error } of lossless) expect(error).toMatchObject({ name: 'JpegError' });
    const named = lossless.filter(({ error }) => error instanceof JpegError && error.kind === 'unsupported');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ error }) => !/lossless|hierarchical/.test(String(error)))).toEqual([]);
  });

  test('none takes long', () => {
    expect(results.filter(({ took }) => took > SLOWEST).map(({ row, took }) => [row['f'], took])).toEqual([]);
  });

  test('written again, each has the same coefficients', { timeout: 120_000 }, () => {
    const changed = results.flatMap(({ row, jpeg }) => {
      if (jpeg === undefined) return [];
      try {
        const differences = differencesAfterWriting(jpeg, jpeg.width * jpeg.height < SMALL ? 'both' : 'own');
        return differences.map((process) => `${row['f']}: ${process}`);
      } catch (error) {
        return [`${row['f']}: ${String(error)}`];
      }
    });
    expect(changed).toEqual([]);
  });

  test('strict mode reads what it reads without a problem, and refuses the rest', () => {
    for (const { row, jpeg } of results) {
      if (jpeg === undefined || jpeg.width * jpeg.height > SMALL) continue;
      const attempt = () => readJpeg(dataBytes(`jpeg/${row['f']}`), { strict: true });
      if (jpeg.problems.length > 0) expect(attempt, row['f']).toThrow(JpegError);
      else expect(attempt().width).toBe(jpeg.width);
    }
  });
});
