import { useMemo } from 'react';
import { ZIGZAG, ZIGZAG_INDEX } from '../../../codec/jpeg/zigzag';
import { divergingTable } from '../../../math/colormaps';
import { useSetting } from '../../shared/bench-context';
import { basisWave, tilePixels, TILES_SIDE, tileStrengths } from './basis-pixels';
import type { BlockInView } from './block-in-view';
import { PixelCanvas } from '../../shared/figures/PixelCanvas';

interface WaveTilesProps {
  readonly block: BlockInView;
  readonly count: number;
}

const WAVES = Array.from({ length: 64 }, (_, index) => basisWave(index));
const COLORS = divergingTable();
const centre = (index: number): readonly [number, number] => [5 + 9 * (index & 7), 5 + 9 * (index >> 3)];

/** The 64 waves, each as strong and of the sign that its coefficient has; those that are in stand out. */
export function WaveTiles({ block, count }: WaveTilesProps) {
  const picked = useSetting('coefficient');
  const pixels = useMemo(
    () => tilePixels(tileStrengths(block.dequantised), WAVES, COLORS, (index) => ZIGZAG_INDEX[index] < count),
    [block, count],
  );
  const path = Array.from(ZIGZAG.subarray(0, count), (index) => centre(index).join(',')).join(' ');
  const [x, y] = centre(picked);
  return (
    <figure className="wave-tiles">
      <div className="wave-tiles-box">
        <PixelCanvas
          label={`The 64 waves of the block, the first ${count} along the zig-zag highlighted`}
          pixels={pixels}
          width={TILES_SIDE}
          height={TILES_SIDE}
        />
        <svg viewBox={`0 0 ${TILES_SIDE} ${TILES_SIDE}`} aria-hidden="true">
          <polyline className="zigzag" points={path} />
          <rect className="tile-picked" x={x - 4.5} y={y - 4.5} width={9} height={9} />
        </svg>
      </div>
      <figcaption className="quiet">Waves: red adds, blue takes</figcaption>
    </figure>
  );
}
