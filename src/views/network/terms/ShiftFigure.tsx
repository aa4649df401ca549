import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { writeNpy } from '../../../codec/npy';
import type { Stride } from '../../../math/jpeg-domain/pixel-shift';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatNumber } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { ShiftCard } from './cards';
import { HeatTile } from './HeatTile';
import { shiftLayout, type ShiftTile } from './shift-layout';

interface ShiftFigureProps {
  readonly size: 1 | 3;
  readonly stride: Stride;
  /** The output coefficient, 8·v + u: row v takes part down, row u across. */
  readonly coefficient: number;
}

interface Pointed {
  readonly tile: ShiftTile;
  readonly row: number;
  readonly column: number;
}

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The two small matrices an axis that a convolution is made of: what a shift by a pixel is on coefficients. */
export function ShiftFigure({ size, stride, coefficient }: ShiftFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports('shift-matrices');
  const layout = useMemo(() => shiftLayout(size, stride, width, height), [size, stride, width, height]);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = (event: PointerEvent): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    setPointed(cellUnder(layout.tiles, layout.cell, event.clientX - frame.left, event.clientY - frame.top));
  };
  return (
    <figure className="panel-figure" aria-label="Shift matrices" data-help-beside>
      <figcaption>
        <span className="terms-title">Shifts, stride {stride}</span>
        <ShiftCard />
        <FigureMenu label="Save the matrices" exports={[...exports, ...shiftExports(layout.tiles)]} />
      </figcaption>
      <p className="quiet figure terms-told">
        {pointed ? told(pointed) : `Rows ${coefficient >> 3} (down) and ${coefficient & 7} (across, dashed) take part`}
      </p>
      <div className="terms-plot" ref={box}>
        {width > 0 && height > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={layout.width}
            height={layout.height}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="img"
            aria-label={`Shift matrices of a ${size}×${size} convolution of stride ${stride}: ${layout.tiles.length} of 8×8`}
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => {
              setPointed(null);
            }}
          >
            {layout.columns.map(({ neighbour, x }) => (
              <text key={neighbour} x={x} y={12}>
                {['before', 'own', 'after'][neighbour + 1]}
              </text>
            ))}
            {layout.rows.map(({ offset, y }) => (
              <text key={offset} x={0} y={y + 4 * layout.cell} dominantBaseline="central">
                {offsetText(offset)}
              </text>
            ))}
            {layout.tiles.map((tile) => (
              <Tile key={`${tile.offset} ${tile.neighbour}`} tile={tile} cell={layout.cell} coefficient={coefficient} />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

interface TileProps {
  readonly tile: ShiftTile;
  readonly cell: number;
  readonly coefficient: number;
}

function Tile({ tile: { matrix, x, y }, cell, coefficient }: TileProps) {
  const [down, across] = [coefficient >> 3, coefficient & 7];
  const row = (index: number, kind: 'down' | 'across') => (
    <rect className="shift-row" data-kind={kind} x={x} y={y + index * cell} width={8 * cell} height={cell} />
  );
  return (
    <>
      <HeatTile x={x} y={y} values={matrix} columns={8} cell={cell} range={1} power={0.5} />
      {ROWS.filter((index) => index !== down && index !== across).map((index) => (
        <rect key={index} className="shift-veil" x={x} y={y + index * cell} width={8 * cell} height={cell} />
      ))}
      {row(down, 'down')}
      {across !== down && row(across, 'across')}
    </>
  );
}

const offsetText = (offset: number): string => (offset < 0 ? '−1' : offset > 0 ? '+1' : '0');

function told({ tile, row, column }: Pointed): string {
  const from = ['the block before', 'its own block', 'the block after'][tile.neighbour + 1];
  return `Offset ${offsetText(tile.offset)}: coefficient ${row} takes ${formatNumber(tile.matrix[8 * row + column])} of coefficient ${column} of ${from}`;
}

function cellUnder(tiles: readonly ShiftTile[], cell: number, x: number, y: number): Pointed | null {
  const tile = tiles.find((one) => x >= one.x && x < one.x + 8 * cell && y >= one.y && y < one.y + 8 * cell);
  return tile ? { tile, row: Math.floor((y - tile.y) / cell), column: Math.floor((x - tile.x) / cell) } : null;
}

function shiftExports(tiles: readonly ShiftTile[]): FigureExport[] {
  return [
    {
      label: 'Matrices, CSV',
      detail: 'offset, block, row, column',
      file: 'shift-matrices.csv',
      make: () =>
        Promise.resolve(
          csv(
            ['offset', 'block', 'row', 'column', 'value'],
            tiles.flatMap(({ offset, neighbour, matrix }) =>
              Array.from(matrix, (value, at) => [offset, neighbour, at >> 3, at & 7, value]),
            ),
          ),
        ),
    },
    {
      label: 'Matrices, NumPy',
      detail: `float32, ${tiles.length}×8×8`,
      file: 'shift-matrices.npy',
      make: () => {
        const data = Float32Array.from(tiles.flatMap(({ matrix }) => Array.from(matrix)));
        return Promise.resolve(new Blob([writeNpy({ shape: [tiles.length, 8, 8], data })]));
      },
    },
  ];
}
