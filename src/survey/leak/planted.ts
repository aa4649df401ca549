/** Collections for tests: files like an ordinary crawl's, in folders, with or without a setting that gives the folder away. */
import type { Random } from '../../math/random';
import { createColumnTable, type GrowingTable } from '../column-table';
import { blankRow, type SurveyRow } from '../row';

export interface Plan {
  readonly files: number;
  readonly folders: number;
  /** What sets a folder's files apart. */
  readonly plant?: (folder: number, random: Random) => Partial<SurveyRow>;
}

const QUALITIES = [75, 80, 85, 90, 92, 95, 96];

export function plantedTable({ files, folders, plant }: Plan, random: Random): GrowingTable {
  const table = createColumnTable();
  const rows = Array.from({ length: files }, (_, i): SurveyRow => {
    const folder = i % folders;
    const ordinary = random.next() < 0.5;
    return {
      ...blankRow(`set/class${folder}/${i}.jpg`, 10_000 + random.integer(200_000)),
      kind: 'JPEG',
      width: ordinary ? 500 : 200 + random.integer(800),
      height: ordinary ? 375 : 200 + random.integer(800),
      components: 3,
      color: random.next() < 0.02 ? 'grey' : 'ycbcr',
      subsampling: random.next() < 0.1 ? '4:2:0' : '4:4:4',
      quality: QUALITIES[random.integer(QUALITIES.length)],
      misfit: random.next() < 0.9 ? 0 : 1,
      tables: random.next() < 0.8 ? 'ijg:0' : 'photoshop:1',
      coding: random.next() < 0.1 ? 'progressive' : 'baseline',
      precision: 8,
      restart: 0,
      huffman: random.next() < 0.3 ? 'optimised' : 'standard',
      orientation: random.next() < 0.2 ? 1 : null,
      icc: random.next() < 0.1 ? 'sRGB' : '',
      adobe: random.next() < 0.1 ? 1 : null,
      trailing: random.next() < 0.05 ? random.integer(1000) : 0,
      ...plant?.(folder, random),
    };
  });
  table.append(rows);
  return table;
}
