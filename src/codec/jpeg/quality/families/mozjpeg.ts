/**
 * mozjpeg's base tables 1…8 (its table 0 is annex K's, and so IJG), scaled by the quality as IJG scales. Natural order,
 * upper triangles where symmetric. mozjpeg's library clamps to 255 or to 32767; both are tried. Luma and chroma may be of
 * different qualities. Exact; the numbers are confirmed against tables written by mozjpeg itself (golden/).
 * Where they come from: N. Robidoux in ImageMagick's forum; Klein, Silverstein, Carney (1992); Watson, Taylor, Borthwick
 * (1997); Ahumada, Watson, Peterson (1993); Peterson, Ahumada, Watson (1993); 2 and 4 are mozjpeg's own tunings.
 */
import { BASELINE_LIMIT, EXTENDED_LIMIT, ijgScale, scaledStep } from '../ijg-table';
import { QUALITIES } from '../misfit';
import type { FamilyMatch } from '../verdict';
import { numbersOf, symmetricTable } from '../table-text';

interface Base {
  readonly label: string;
  readonly luma: readonly number[];
  readonly chroma: readonly number[];
}

const same = (label: string, triangle: string): Base => {
  const table = symmetricTable(triangle);
  return { label, luma: table, chroma: table };
};

export const MOZJPEG_BASES: readonly Base[] = [
  same('flat', '16 '.repeat(36)),
  {
    label: 'tuned for MS-SSIM',
    luma: numbersOf(`
      12 17 20 21 30 34 56 63   18 20 20 26 28 51 61 55   19 20 21 26 33 58 69 55   26 26 26 30 46 87 86 66
      31 33 36 40 46 96 100 73   40 35 46 62 81 100 111 91   46 66 76 86 102 121 120 101   68 90 90 96 113 102 105 103`),
    chroma: numbersOf(`
      8 12 15 15 86 96 96 98   13 13 15 26 90 96 99 98   12 15 18 96 99 99 99 99   17 16 90 96 99 99 99 99
      96 96 ${'99 '.repeat(30)}`),
  },
  same(
    'N. Robidoux',
    `16 16 16 18 25 37 56 85   17 20 27 34 40 53 75   24 31 43 62 91 135   40 53 74 106 156   69 94 131 189
     124 169 238   226 311   418`,
  ),
  {
    label: 'tuned for PSNR-HVS-M',
    luma: numbersOf(`
      9 10 12 14 27 32 51 62   11 12 14 19 27 44 59 73   12 14 18 25 42 59 79 78   17 18 25 42 61 92 87 92
      23 28 42 75 79 112 112 99   40 42 59 84 88 124 132 111   42 64 78 95 105 126 125 99   70 75 100 102 116 100 107 98`),
    chroma: numbersOf(`
      9 10 17 19 62 89 91 97   12 13 18 29 84 91 88 98   14 19 29 93 95 95 98 97   20 26 84 88 95 95 98 94
      26 86 91 93 97 99 98 99   99 100 98 ${'99 '.repeat(13)} 97 97 99 99 99 99 97 99`),
  },
  same(
    'Klein, Silverstein, Carney',
    `10 12 14 19 26 38 57 86   18 21 28 35 41 54 76   25 32 44 63 92 136   41 54 75 107 157   70 95 132 190
     125 170 239   227 312   419`,
  ),
  same(
    'Watson, Taylor, Borthwick',
    `7 8 10 14 23 44 95 241   8 11 15 25 47 102 255   13 19 31 58 127 255   27 44 83 181 255   72 136 255 255
     255 255 255   255 255   255`,
  ),
  same(
    'Ahumada, Watson, Peterson',
    `15 11 11 12 15 19 25 32   13 10 10 12 15 19 24   14 14 16 18 22 27   18 21 24 28 33   26 31 36 42   38 45 53
     55 65   77`,
  ),
  same(
    'Peterson, Ahumada, Watson',
    `14 10 11 14 19 25 34 45   11 11 12 15 20 26 33   15 18 21 25 31 38   24 28 33 39 47   36 43 51 59   54 64 74
     77 91   108`,
  ),
];

/** The qualities at which `base` gives `table`, falling. A flat table stands for several. */
function qualitiesFor(base: readonly number[], table: Uint16Array): number[] {
  return QUALITIES.filter((quality) => {
    const scale = ijgScale(quality);
    // Step by step: most are told apart by the first.
    return [BASELINE_LIMIT, EXTENDED_LIMIT].some((limit) =>
      table.every((step, k) => step === scaledStep(base[k], scale, limit)),
    );
  });
}

const told = (qualities: readonly number[]) => qualities.toReversed().join(' or ');

/** `chroma[i]` says which of the base's two tables `tables[i]` is to be compared with. */
export function matchMozjpeg(tables: readonly Uint16Array[], chroma: readonly boolean[]): FamilyMatch | null {
  for (const [index, base] of MOZJPEG_BASES.entries()) {
    const qualities = tables.map((table, i) => qualitiesFor(chroma[i] ? base.chroma : base.luma, table));
    if (qualities.some(({ length }) => length === 0)) continue;
    const shared = qualities[0].filter((quality) => qualities.every((set) => set.includes(quality)));
    const at = shared.length > 0 ? `quality ${told(shared)}` : `qualities ${qualities.map(told).join(', ')}`;
    const label = `mozjpeg's table ${index + 1} (${base.label}) at ${at}`;
    return { name: 'mozjpeg', label, quality: shared.length === 1 ? shared[0] : null };
  }
  return null;
}
