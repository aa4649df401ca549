/** The rows of ours.csv, ours.jsonl and ours.parquet: 300 of a likely collection from a fixed seed, some of them nasty. */
import { createRandom } from '../../../math/random';
import { blankRow, type SurveyRow } from '../../row';

const COUNT = 300;
const NASTY = [
  'a "quoted", name.jpg',
  'two\r\nlines.jpg',
  '名前-😀.jpg',
  ' space ',
  '\ufeffmark.jpg',
  "it's\\.jpg",
  '\0.jpg',
  '=',
];

export function goldenRows(): SurveyRow[] {
  const random = createRandom(20);
  const pick = <T>(values: readonly T[]): T => values[random.integer(values.length)];
  return Array.from({ length: COUNT }, (_, i): SurveyRow => {
    const folder = `collection/n${1440764 + 13 * random.integer(9)}`;
    if (i % 30 === 7)
      return {
        ...blankRow(`${folder}/${i}-${NASTY[((i - 7) / 30) % NASTY.length]}`, i),
        kind: pick(['PNG', 'unreadable']),
        error: 'why,\n"so"',
      };
    if (i % 150 === 8)
      return { ...blankRow(`${folder}/${i}.JPEG`, 5_000_000_000 + i), kind: 'BMP', width: 4_294_967_295, height: 1 };
    const sampling = pick(['1x1,1x1,1x1', '2x2,1x1,1x1', '2x1,1x1,1x1', '4x1,1x1,1x1']);
    const grey = random.integer(20) === 0;
    const misfit = pick([0, 0, 0, random.next(), random.next() * 1e-7, 12]);
    return {
      path: `${folder}/ILSVRC_${i}.JPEG`,
      bytes: 2000 + random.integer(300_000),
      kind: 'JPEG',
      width: pick([500, 500, 375, 333, 1 + random.integer(4000)]),
      height: pick([375, 500, 333, 1 + random.integer(4000)]),
      components: grey ? 1 : 3,
      color: grey ? 'grey' : pick(['ycbcr', 'ycbcr', 'rgb']),
      subsampling: grey ? 'grey' : ({ '1': '4:4:4', '2': '4:2:0', '4': '4:1:1' }[sampling.charAt(0)] ?? ''),
      sampling: grey ? '1x1' : sampling,
      quality: pick([96, 96, 96, 75, 1 + random.integer(100)]),
      misfit,
      tables: misfit === 0 ? 'ijg:1f0c5a3e9b72' : `other:${random.integer(2 ** 32).toString(16)}`,
      coding: pick(['baseline', 'baseline', 'progressive']),
      precision: 8,
      restart: pick([0, 0, 0, 65535]),
      huffman: pick(['standard', 'optimised']),
      orientation: pick([null, 1, 6]),
      icc: pick(['', '', 'sRGB IEC61966-2.1', 'unnamed']),
      adobe: pick([null, 0, 1]),
      trailing: pick([0, 0, random.integer(2 ** 32) * 9]),
      error: random.integer(40) === 0 ? 'data after the end (at byte 7)' : '',
    };
  });
}
