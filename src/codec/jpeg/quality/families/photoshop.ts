/**
 * Photoshop's tables, as far as they are public: the nine presets that Pillow knows by name. All are symmetric, held as
 * upper triangles. Photoshop has more (a scale of 0…12, and 0…100 in Save for Web); those are not known here.
 * Source of the numbers: Pillow, PIL/JpegPresets.py. Exact.
 */
import type { FamilyMatch } from '../verdict';
import { symmetricTable } from '../table-text';

interface Preset {
  readonly label: string;
  readonly luma: readonly number[];
  readonly chroma: readonly number[];
}

const preset = (label: string, luma: string, chroma: string): Preset => ({
  label,
  luma: symmetricTable(luma),
  chroma: symmetricTable(chroma),
});

const twelve = (count: number) => ' 12'.repeat(count);
const COARSE_CHROMA_TAIL = ` 14 14${twelve(19)}`;
const FINE_LUMA = `2 2 2 2 3 4 5 6  2 2 2 3 4 5 6  2 2 4 5 7 9  4 5 7 9 12  8 10${twelve(8)}`;

export const PHOTOSHOP_PRESETS: readonly Preset[] = [
  preset(
    'Save for Web, low',
    `20 16 25 39 50 46 62 68  18 23 38 38 53 65 68  31 38 53 65 68 68  53 65 68 68 68  ${'68 '.repeat(10)}`,
    `21 25 32 38 54 68 68 68  28 24 38 54 68 68 68  32 43 66 68 68 68  53 68 68 68 68  ${'68 '.repeat(10)}`,
  ),
  preset(
    'Save for Web, medium',
    `16 11 11 16 23 27 31 30  12 12 15 20 23 23 30  13 16 23 26 35 47  23 26 37 47 64  39 51 ${'64 '.repeat(8)}`,
    `17 15 17 21 20 26 38 48  19 18 17 20 26 35 43  20 22 26 30 46 53  28 30 39 53 64  39 48 64 64  63 64 64  64 64 64`,
  ),
  preset(
    'Save for Web, high',
    `6 4 4 6 9 11 12 16  5 5 6 8 10 12 12  5 6 10 12 14 19  11 12 15 19 28  16 20 27 31  27 31 31  31 31 31`,
    `7 7 13 24 26 31 31 31  12 16 21 31 31 31 31  17 ${'31 '.repeat(20)}`,
  ),
  preset('Save for Web, very high', FINE_LUMA, `3 3 5 9 13 15 15 15  4 6 11 14${twelve(3)}  9 14${twelve(19)}`),
  preset(
    'Save for Web, maximum',
    `1 1 1 1 1 1 1 1  1 1 1 1 1 1 1  1 1 1 1 1 2  1 1 1 2 2  1 2 2 3  2 3 3  3 3 3`,
    `1 1 1 2 2 3 3 3  1 1 2 3 3 3 3  1 ${'3 '.repeat(20)}`,
  ),
  preset(
    'low',
    `18 14 14 21 30 35 34 17  16 16 19 26 23${twelve(2)}  17 21 23${twelve(3)}  23${twelve(14)}`,
    `20 19 22 27 20 20 17 17  25 23 14 14${twelve(3)} ${COARSE_CHROMA_TAIL}`,
  ),
  preset(
    'medium',
    `12 8 8 12 17 21 24 17  9 9 11 15 19${twelve(2)}  10 12 19${twelve(3)}  21${twelve(14)}`,
    `13 11 13 16 20 20 17 17  14 14 14 14${twelve(3)} ${COARSE_CHROMA_TAIL}`,
  ),
  preset(
    'high',
    `6 4 4 6 9 11 12 16  5 5 6 8 10${twelve(2)}  5 6 10${twelve(3)}  11${twelve(14)}`,
    `7 7 13 24 20 20 17 17  12 16 14 14${twelve(3)} ${COARSE_CHROMA_TAIL}`,
  ),
  preset('maximum', FINE_LUMA, `3 3 5 9 13 15 15 15  4 6 10 14${twelve(3)}  9 14${twelve(19)}`),
];

const equal = (a: ArrayLike<number>, b: readonly number[]) => b.every((step, k) => a[k] === step);

/** Luma tables first, then chroma: `chroma[i]` says which each is. Two presets can share the luma table of a grey file. */
export function matchPhotoshop(tables: readonly Uint16Array[], chroma: readonly boolean[]): FamilyMatch | null {
  const fitting = PHOTOSHOP_PRESETS.filter((candidate) =>
    tables.every((table, i) => equal(table, chroma[i] ? candidate.chroma : candidate.luma)),
  );
  if (fitting.length === 0) return null;
  const names = fitting.map(({ label }) => `“${label}”`).join(' or ');
  return { name: 'photoshop', label: `Photoshop's preset ${names}`, quality: null };
}
