/**
 * The example quantisation tables of ITU-T T.81, annex K.1 (tables K.1 and K.2), natural order: what libjpeg, and with it
 * most encoders, scales by the quality. IJG quality 50 uses them as they are.
 */
import { numbersOf, symmetricTable } from './table-text';

export type StandardTable = 'luma' | 'chroma';

export const ANNEX_K_LUMA: Readonly<Uint16Array> = Uint16Array.from(
  numbersOf(`
    16 11 10 16 24 40 51 61   12 12 14 19 26 58 60 55   14 13 16 24 40 57 69 56   14 17 22 29 51 87 80 62
    18 22 37 56 68 109 103 77   24 35 55 64 81 104 113 92   49 64 78 87 103 121 120 101
    72 92 95 98 112 100 103 99`),
);

export const ANNEX_K_CHROMA: Readonly<Uint16Array> = Uint16Array.from(
  symmetricTable(`
    17 18 24 47 99 99 99 99   21 26 66 99 99 99 99   56 99 99 99 99 99   99 99 99 99 99   99 99 99 99   99 99 99
    99 99   99`),
);
