/**
 * Which components share a scan. An interleaved MCU holds at most 10 blocks (T.81 B.2.3), so not all can always do.
 *
 * Blocks that only pad the last MCUs are coded in a scan of several components and in no other. So the components are
 * grouped such that those whose padding holds something are interleaved if they can be; then, in as few scans as can be.
 */
import type { JpegComponent } from '../jpeg';
import { sampleBlocks } from './scan-walk';

/** Most blocks of an MCU of an interleaved scan. */
export const MCU_BLOCKS = 10;

type Grouping = readonly (readonly number[])[];

/**
 * Indices of the components of each scan, in order. `last`: zig-zag index up to which the scans hold coefficients;
 * `lenient`: rather a scan that is too large than lost padding.
 */
export function interleave(components: readonly JpegComponent[], last: number, lenient: boolean): Grouping {
  const padded = components.map((component) => hasPadding(component, last));
  const lost = (grouping: Grouping) => grouping.filter((group) => group.length === 1 && padded[group[0]]).length;
  const [first, ...others] = groupings(components.map(blocksOf));
  let best = first;
  for (const grouping of others) {
    const better = lost(grouping) - lost(best) || grouping.length - best.length;
    if (better < 0) best = grouping;
  }
  const whole = components.map((_, index) => index);
  return lenient && components.length > 1 && lost(best) > 0 ? [whole] : best;
}

export function blocksOf({ horizontal, vertical }: JpegComponent): number {
  return horizontal * vertical;
}

/** Every way to group the first components that keeps to the limit; groups and their members in rising order. */
function groupings(blocks: readonly number[]): Grouping[] {
  if (blocks.length === 0) return [[]];
  const last = blocks.length - 1;
  return groupings(blocks.slice(0, last)).flatMap((grouping) => [
    ...grouping.flatMap((group, at) => {
      const sum = group.reduce((total, index) => total + blocks[index], blocks[last]);
      return sum > MCU_BLOCKS ? [] : [grouping.with(at, [...group, last])];
    }),
    [...grouping, [last]],
  ]);
}

/** Whether a block outside the component's samples has a coefficient that is not 0, up to zig-zag index `last`. */
function hasPadding(component: JpegComponent, last: number): boolean {
  const { columns, rows } = sampleBlocks(component);
  const { blockColumns, blockRows, coefficients } = component;
  for (let row = 0; row < blockRows; row++) {
    for (let column = row < rows ? columns : 0; column < blockColumns; column++) {
      const base = 64 * (row * blockColumns + column);
      for (let index = 0; index < (last === 0 ? 1 : 64); index++) if (coefficients[base + index] !== 0) return true;
    }
  }
  return false;
}
