import { useMemo, useRef } from 'react';
import { writeNpy } from '../../../codec/npy';
import { useSetting } from '../../shared/bench-context';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { placeText } from '../map-names';
import { LensCard } from './cards';
import { lensFills, lensScale, scaleColors, scaleTicks } from './lens-colors';
import { cellAt, LENS_PARTS, lensLayout, type LensLayout } from './lens-layout';
import { cellText, lensTable, partFigure, partTitle } from './lens-text';
import { LensScale } from './LensScale';
import { LensTable } from './LensTable';
import { LensTile } from './LensTile';
import { usePixel } from './use-pixel';
import type { Lens } from './use-lens';

/** Of the scale below the pictures. */
const SCALE = { width: 220, height: 28, left: 18 } as const;

/** The block through the ReLU: ten pictures of it on one scale, and one cell of all of them in figures. */
export function LensFigure({ lens }: { readonly lens: Lens }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const show = useSetting('mapShow');
  const { svg, exports } = usePlotExports('relu-block');
  const layout = useMemo(() => lensLayout(width), [width]);
  const pixel = usePixel();
  const { cell, point } = pixel;
  const height = layout.height + SCALE.height;
  const cellUnder = (event: { clientX: number; clientY: number; currentTarget: Element }): number | null => {
    const frame = event.currentTarget.getBoundingClientRect();
    return cellAt(layout, event.clientX - frame.left, event.clientY - frame.top);
  };
  return (
    <figure className="panel-figure lens-figure" aria-label="The block through the ReLU" data-help-beside>
      <figcaption>
        <span className="figure">{placeText(lens.from)}</span>
        <LensCard />
        <FigureMenu label="Save the block" exports={[...exports, ...lensExports(lens, show)]} />
      </figcaption>
      <div className="lens-box" ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={layout.width}
            height={height}
            viewBox={`0 0 ${layout.width} ${height}`}
            role="application"
            aria-roledescription="pictures of a block"
            aria-label="Arrow keys walk over the cells of the block, Enter keeps one"
            tabIndex={0}
            onKeyDown={pixel.onKeyDown}
            onFocus={(event) => {
              if (event.currentTarget.matches(':focus-visible')) point(cell ?? 0);
            }}
            onBlur={() => {
              point(null);
            }}
            onPointerMove={(event) => {
              if (event.pointerType === 'mouse') point(cellUnder(event));
            }}
            onPointerLeave={() => {
              point(null);
            }}
            onClick={(event) => {
              pixel.pin(cellUnder(event));
            }}
          >
            <Tiles lens={lens} layout={layout} />
            {cell !== null && <CellMarks layout={layout} cell={cell} />}
          </svg>
        )}
      </div>
      <p className="quiet figure lens-told" aria-live="polite">
        {cell === null
          ? 'Point at a cell, or walk there with the arrow keys, for its values.'
          : cellText(lens.parts, cell, show)}
      </p>
      <LensTable parts={lens.parts} show={show} />
    </figure>
  );
}

function Tiles({ lens: { block, parts }, layout }: { readonly lens: Lens; readonly layout: LensLayout }) {
  const show = useSetting('mapShow');
  const colors = useSetting('signColors');
  const { scale, fills } = useMemo(() => {
    const scale = lensScale(block, parts, show);
    return { scale, fills: LENS_PARTS.map((part) => lensFills(part, parts[part], show, colors, scale)) };
  }, [block, parts, show, colors]);
  return (
    <>
      {layout.tiles.map((tile, index) => (
        <LensTile
          key={tile.part}
          place={tile}
          cell={layout.cell}
          title={partTitle(tile.part, block.phi)}
          figure={partFigure(tile.part, block)}
          fills={fills[index]}
        />
      ))}
      <LensScale
        x={SCALE.left}
        y={layout.height}
        width={SCALE.width}
        colors={scaleColors(colors, 33)}
        ticks={scaleTicks(scale)}
      />
    </>
  );
}

/** The same cell in every picture. */
function CellMarks({ layout: { tiles, cell: side }, cell }: { readonly layout: LensLayout; readonly cell: number }) {
  return (
    <g className="heat-mark" aria-hidden="true">
      {['heat-mark-halo', 'heat-mark-line'].map((part) =>
        tiles.map(({ part: tile, x, y }) => (
          <rect
            key={`${part} ${tile}`}
            className={part}
            x={x + (cell & 7) * side}
            y={y + (cell >> 3) * side}
            width={side}
            height={side}
          />
        )),
      )}
    </g>
  );
}

function lensExports({ parts, from, block }: Lens, show: 'pixels' | 'coefficients'): FigureExport[] {
  const stem = `relu-block-${from.id}-${from.channel}-${from.row}-${from.column}-phi${block.phi}`;
  return [
    {
      label: 'Ten pictures, CSV',
      detail: 'a row a cell',
      file: `${stem}.csv`,
      make: () => {
        const { head, rows } = lensTable(parts, show);
        return Promise.resolve(csv(head, rows));
      },
    },
    {
      label: 'Ten pictures, NumPy',
      detail: 'float32, 10×8×8',
      file: `${stem}.npy`,
      make: () => {
        const data = Float32Array.from(LENS_PARTS.flatMap((part) => Array.from(parts[part])));
        return Promise.resolve(new Blob([writeNpy({ shape: [LENS_PARTS.length, 8, 8], data })]));
      },
    },
  ];
}
