/** What a coder of blocks needs to know of its scan. */
import type { JpegComponent } from '../jpeg';
import type { BlockPlace, CoefficientRange } from './coefficient-range';
import { DC_INDEX, type TokenSink } from './token-sink';

export interface CodedComponent {
  readonly component: JpegComponent;
  /** First token indices of its two tables. */
  readonly dcIndex: number;
  readonly acIndex: number;
}

export class CoderTask {
  readonly components: readonly CodedComponent[];

  /** `indices`: of the scan's components in the image; `tables`: destinations of their Huffman tables. */
  constructor(
    all: readonly JpegComponent[],
    private readonly indices: readonly number[],
    tables: readonly number[],
    readonly range: CoefficientRange,
    readonly sink: TokenSink,
  ) {
    this.components = indices.map((index) => ({
      component: all[index],
      dcIndex: DC_INDEX + 256 * tables[index],
      acIndex: 256 * tables[index],
    }));
  }

  /** `index`: of the component in the scan; `base`: where the block begins in its coefficients. */
  place(index: number, base: number): BlockPlace {
    const { blockColumns } = this.components[index].component;
    return { component: this.indices[index], block: base / 64, blockColumns };
  }
}
