/**
 * Finds, for every selection, the columns that hold nothing, so that the column passes of an inverse skip them.
 *
 * Ranges of ranks are found once per rank array (`encodeRanksChanged`), compared per selection (`encode`). Until the
 * first call every column counts as live. Worth it on adapters that pay for every value: passes over storage only.
 */
import { columnLive } from '../kernels/column-live';
import { columnRankRange } from '../kernels/column-rank-range';
import { keepUniforms } from '../keep-uniforms';
import { NO_RANK, type Selection } from '../../math/selection';
import { createTensor, type Tensor } from '../tensor';
import type { Gpu } from '../gpu';
import type { TransformSpec } from './transform';

export interface LiveColumns {
  /** u32 [C, Wh]: 1 for a column of the half spectrum that may hold something. */
  readonly live: Tensor;
  encodeRanksChanged(): void;
  encode(selection: Selection | null): void;
  destroy(): void;
}

export async function createLiveColumns(gpu: Gpu, spec: TransformSpec, ranks: Tensor): Promise<LiveColumns> {
  const { width, height, channels } = spec;
  const columns = Math.floor(width / 2) + 1;
  const mirrored = spec.transform === 'dct';
  const constants = {
    CHANNELS: channels,
    ROWS: height,
    PITCH: mirrored ? width : columns,
    COLUMNS: columns,
    WIDTH: width,
    MIRRORED: mirrored ? 1 : 0,
  };
  const everything = new Uint32Array(2 * channels * columns).map((_, at) => (at % 2 === 0 ? 0 : NO_RANK));
  const ranges = createTensor(gpu, { label: 'live.ranges', shape: [channels, columns, 2], data: everything });
  const live = createTensor(gpu, { label: 'live.columns', shape: [channels, columns], type: 'u32' });
  const [range, compare] = await Promise.all([
    gpu.pipelines.get(columnRankRange, { constants }),
    gpu.pipelines.get(columnLive, { constants }),
  ]);
  const ranging = range.bind({ ranks, ranges });
  const comparing = compare.bind({ ranges, live });
  return {
    live,
    encodeRanksChanged: () => gpu.frame.dispatch(ranging, {}),
    encode: (selection) => gpu.frame.dispatch(comparing, keepUniforms(selection)),
    destroy: () => [ranges, live].forEach((tensor) => tensor.buffer.destroy()),
  };
}
