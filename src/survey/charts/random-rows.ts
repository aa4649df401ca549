/** Made-up rows for tests: all kinds of values, absent ones too, with outliers, the same for the same seed. */
import { createRandom } from '../../math/random';
import { blankRow, type SurveyRow } from '../row';

const SIDES = [1, 33, 240, 256, 333, 375, 400, 480, 500, 512, 600, 640, 1024, 3888, 65_535] as const;
const EXTENSIONS = ['.JPEG', '.jpg', '.png', '', '.txt', '.jpeg.bak'] as const;

export function randomRows(count: number, seed: number): SurveyRow[] {
  const random = createRandom(seed);
  const one = <T>(of: readonly T[]): T => of[random.integer(of.length)];
  const seldom = <T>(value: T, otherwise: T): T => (random.next() < 0.05 ? value : otherwise);
  return Array.from({ length: count }, (_, i) => {
    const path = `set/${one(['training', 'validation'])}/n${random.integer(40)}/${i}${one(EXTENSIONS)}`;
    const bytes = seldom(random.integer(3), Math.round(100_000 * Math.exp(1.5 * random.normal())));
    if (random.next() < 0.1)
      return {
        ...blankRow(path, bytes),
        kind: one(['PNG', 'empty', 'unknown', 'unreadable']),
        error: seldom('gone', ''),
      };
    const grey = random.next() < 0.1;
    return {
      path,
      bytes,
      kind: 'JPEG',
      width: seldom(random.integer(70_000), one(SIDES)),
      height: seldom(null, one(SIDES)),
      components: grey ? 1 : seldom(4, 3),
      color: grey ? 'grey' : one(['ycbcr', 'ycbcr', 'ycbcr', 'rgb', 'cmyk', 'grey-as-colour']),
      subsampling: grey ? 'grey' : one(['4:4:4', '4:2:0', '4:2:2', '4:1:1', '4:4:0', '3x1,1x1,1x1']),
      sampling: '',
      quality: seldom(null, random.integer(101)),
      misfit: seldom(null, one([0, 0, 0.25])),
      tables: `${one(['ijg', 'other', 'photoshop'])}:${random.integer(1000)}`,
      coding: one(['baseline', 'progressive', 'extended-arithmetic', 'other']),
      precision: seldom(12, 8),
      restart: seldom(random.integer(500), 0),
      huffman: one(['standard', 'optimised', '']),
      orientation: seldom(1 + random.integer(8), null),
      icc: seldom(`profile ${random.integer(60)}`, ''),
      adobe: seldom(random.integer(3), null),
      trailing: seldom(random.integer(1000), 0),
      error: seldom(`cut short at byte ${random.integer(99)}`, ''),
    };
  });
}
