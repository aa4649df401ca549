import { memo, useState, type RefObject } from 'react';
import type { SizeHeatMap } from '../../../survey/charts/size-heat-map';
import type { Filter } from '../../../survey/filter/filter';
import { colorAt, COLORMAP_ENTRIES, magnitudeTable } from '../../../math/colormaps';
import { formatCount } from '../../shared/format';
import { shortCount } from '../../shared/figures/short-count';
import { HeatBrush, type Sides } from './HeatBrush';
import { HEAT_LEVELS, type HeatCellsModel } from './layout/heat-cells';
import type { HeatGrid, HeatPoint } from './layout/heat-grid';
import { ratioLabels } from './layout/ratio-labels';
import { sideTicks } from './layout/side-axis';

interface HeatMapProps {
  readonly map: SizeHeatMap;
  readonly grid: HeatGrid;
  readonly cells: HeatCellsModel;
  readonly filter: Filter;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly onPoint: (point: HeatPoint | null) => void;
  readonly onSides: (sides: Sides | null) => void;
}

/** The drawing, and over it the rectangle that is chosen. */
export function HeatMap({ map, grid, cells, filter, svg, onPoint, onSides }: HeatMapProps) {
  const { width, height } = grid;
  return (
    <svg
      ref={svg}
      className="plot heat-map"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Width × height"
    >
      <Drawing map={map} grid={grid} cells={cells} />
      <HeatBrush map={map} grid={grid} filter={filter} onPoint={onPoint} onSides={onSides} />
    </svg>
  );
}

const TICK_ROOM = { x: 52, y: 26 } as const;
const SWATCH = 9;
/** The darkest tones are left to the ground. */
const FAINTEST = 0.25;

function levelColors(): string[] {
  const table = magnitudeTable('viridis');
  return Array.from({ length: HEAT_LEVELS }, (_, level) => {
    const share = FAINTEST + ((1 - FAINTEST) * level) / (HEAT_LEVELS - 1);
    return `rgb(${colorAt(table, Math.round(share * (COLORMAP_ENTRIES - 1))).join(' ')})`;
  });
}

const Drawing = memo(function Drawing({ map, grid, cells }: Pick<HeatMapProps, 'map' | 'grid' | 'cells'>) {
  const [colors] = useState(levelColors);
  const { left, top, width, height } = grid.field;
  const bottom = top + height;
  return (
    <g role="img" aria-label="Heat map: width × height">
      <rect className="heat-ground" x={left} y={top} width={width} height={height} />
      <g transform={`translate(${left} ${top})`}>
        <path className="heat-ghost" d={cells.ghost} />
        {cells.levels.map((path, level) => (
          <path key={level} d={path} style={{ fill: colors[level] }} />
        ))}
        {cells.second !== '' && <path className="heat-second" d={cells.second} />}
        {map.lines.map(({ name, x1, y1, x2, y2 }) => (
          <line key={name} className="heat-line" x1={x1 * width} y1={y1 * height} x2={x2 * width} y2={y2 * height} />
        ))}
        {ratioLabels(map.lines, width, height).map(({ name, x, y }) => (
          <text key={name} className="heat-line-name" x={x} y={y} dominantBaseline="central" textAnchor="middle">
            {name}
          </text>
        ))}
      </g>
      {sideTicks(map.width, TICK_ROOM.x / width).map(({ at, value }) => (
        <g key={value} className="heat-tick">
          <line x1={left + at * width} x2={left + at * width} y1={bottom} y2={bottom + 4} />
          <text x={left + at * width} y={bottom + 16} textAnchor="middle">
            {formatCount(value)}
          </text>
        </g>
      ))}
      {sideTicks(map.height, TICK_ROOM.y / height).map(({ at, value }) => (
        <g key={value} className="heat-tick">
          <line x1={left - 4} x2={left} y1={top + (1 - at) * height} y2={top + (1 - at) * height} />
          <text x={left - 7} y={top + (1 - at) * height} dominantBaseline="central" textAnchor="end">
            {formatCount(value)}
          </text>
        </g>
      ))}
      <text x={left} y={bottom + 31}>
        width × height, pixels
      </text>
      <g transform={`translate(${left + width} ${bottom + 22})`}>
        <text x={0} y={9} textAnchor="end">
          {`${shortCount(cells.most)} ${cells.most === 1 ? 'file' : 'files'}`}
        </text>
        {colors.map((color, level) => (
          <rect
            key={color}
            x={-62 - (HEAT_LEVELS - level) * SWATCH}
            y={1}
            width={SWATCH}
            height={SWATCH}
            style={{ fill: color }}
          />
        ))}
        <text x={-66 - HEAT_LEVELS * SWATCH} y={9} textAnchor="end">
          1
        </text>
      </g>
    </g>
  );
});
