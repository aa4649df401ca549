/** Rows of any values that the columns may have, hostile text among them, for tests of tables, which bring fast-check. */
import type FastCheck from 'fast-check';
import { blankRow, type SurveyRow } from '../row';

export function arbitraryRowOf(fc: typeof FastCheck): FastCheck.Arbitrary<SurveyRow> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '\0', '\ud800', '\udfff', '=', '́', '😀', '\ufeff') }),
    fc.constantFrom('', '__proto__', 'null', '0', '1e5', 'ijg:1f0c5a3e9b72', "a'b", '\\', '{', 'PAR1'),
  );
  const orNull = (whole: FastCheck.Arbitrary<number>): FastCheck.Arbitrary<number | null> =>
    fc.option(whole, { freq: 3 });
  const long = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const short = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  return fc
    .record({
      path: text,
      bytes: long,
      kind: text,
      width: orNull(long),
      height: orNull(long),
      components: orNull(short),
      color: fc.constantFrom('', 'grey', 'ycbcr', 'grey-as-colour'),
      subsampling: text,
      sampling: text,
      quality: orNull(short),
      misfit: orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
      tables: text,
      coding: fc.constantFrom('', 'baseline', 'progressive-arithmetic'),
      precision: orNull(short),
      restart: orNull(short),
      huffman: fc.constantFrom('', 'standard', 'optimised'),
      orientation: orNull(short),
      icc: text,
      adobe: orNull(short),
      trailing: orNull(long),
      error: text,
    })
    .map((row) => ({ ...blankRow('', 0), ...row }));
}

/** What any of the formats gives back: no file holds half a character. */
export const asHeld = (row: SurveyRow): SurveyRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      typeof value === 'string' ? Buffer.from(value).toString() : value,
    ]),
  ) as unknown as SurveyRow;
