import { useMemo } from 'react';
import { divergingTable } from '../../../math/colormaps';
import { heatPaths, type HeatGridSpec } from './heat-paths';

const TABLE = divergingTable();

interface HeatTileProps extends HeatGridSpec {
  readonly x: number;
  readonly y: number;
}

/** A grid of signed values in colours, as a few paths. */
export function HeatTile({ x, y, values, columns, cell, range, power = 1 }: HeatTileProps) {
  const paths = useMemo(
    () => heatPaths({ values, columns, cell, range, power }, TABLE),
    [values, columns, cell, range, power],
  );
  return (
    <g transform={`translate(${x} ${y})`}>
      {paths.map(({ color, d }) => (
        <path key={color} d={d} fill={color} />
      ))}
    </g>
  );
}
