/**
 * Finds, for every selection, the columns that hold something, so that the column passes of an inverse visit only those.
 *
 * Ranges of ranks are found once per rank array (`encodeRanksChanged`), compared per selection (`encode`); the passes
 * are dispatched indirectly. Until the first call every column counts. Used with passes over storage: there every value
 * costs, and at 1 % of a photograph's coefficients three columns of four are empty.
 */
import { liveColumns } from '../kernels/live-columns';
import { columnRankRange } from '../kernels/column-rank-range';
import { keepUniforms } from '../keep-uniforms';
import { NO_RANK, type Selection } from '../../math/selection';
import { GpuError } from '../errors';
import { createTensor, writeTensor, type Tensor } from '../tensor';
import type { IndirectArguments } from '../frame';
import type { Gpu } from '../gpu';
import { LIVE_WIDE } from './fft-passes';
import type { TransformSpec } from './transform';

export interface LiveColumns {
  /** The list that lines-live.wgsl reads. */
  readonly live: Tensor;
  /** Workgroups of LIVE_WIDE listed columns along x and `high` along y, where the list is as long as it is by then. */
  workgroups(high: number): IndirectArguments;
  /** Settles when the kernels are compiled; nothing may be encoded before. */
  readonly ready: Promise<void>;
  encodeRanksChanged(): void;
  encode(selection: Selection | null): void;
  destroy(): void;
}

/** Dispatches over the list that are provided for: Bluestein's method of five passes, and the DCT's own. */
const MOST_DISPATCHES = 12;

/** Not awaited by itself: its kernels compile beside those of the passes that read its list. */
export function createLiveColumns(gpu: Gpu, spec: TransformSpec, ranks: Tensor): LiveColumns {
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
    WIDE: LIVE_WIDE,
    PASSES: MOST_DISPATCHES,
  };
  const everything = new Uint32Array(2 * channels * columns).map((_, at) => (at % 2 === 0 ? 0 : NO_RANK));
  const ranges = createTensor(gpu, { label: 'live.ranges', shape: [channels, columns, 2], data: everything });
  const live = createTensor(gpu, { label: 'live.columns', shape: [1 + channels * columns, 2], type: 'u32' });
  const sizes = new Uint32Array(3 * MOST_DISPATCHES).fill(1);
  const dispatches = createTensor(gpu, {
    label: 'live.arguments',
    shape: [MOST_DISPATCHES, 3],
    data: sizes,
    indirect: true,
  });
  const compiling = Promise.all([
    gpu.pipelines.get(columnRankRange, { constants }),
    gpu.pipelines.get(liveColumns, { constants }),
  ]);
  let encodeRanges: () => void = notReady;
  let encodeList: (selection: Selection | null) => void = notReady;
  const ready = compiling.then(([range, list]) => {
    const ranging = range.bind({ ranks, ranges });
    const listing = list.bind({ ranges, live, arguments: dispatches });
    encodeRanges = () => gpu.frame.dispatch(ranging, {});
    encodeList = (selection) => gpu.frame.dispatch(listing, keepUniforms(selection));
  });
  let used = 0;
  return {
    live,
    ready,
    workgroups(high) {
      if (used === MOST_DISPATCHES) throw new RangeError(`At most ${MOST_DISPATCHES} dispatches over live columns.`);
      const index = used++;
      sizes[3 * index + 1] = high;
      writeTensor(gpu, dispatches, sizes);
      return { tensor: dispatches, offset: 12 * index };
    },
    encodeRanksChanged: () => encodeRanges(),
    encode: (selection) => encodeList(selection),
    destroy: () => [ranges, live, dispatches].forEach((tensor) => tensor.buffer.destroy()),
  };
}

function notReady(): never {
  throw new GpuError('validation', 'The list of live columns is asked for before its kernels are compiled.');
}
