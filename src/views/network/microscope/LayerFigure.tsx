import { useMemo, useRef } from 'react';
import type { SiteErrors } from '../../../engine/network/api';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatNumber, formatPercent } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { mapName } from '../map-names';
import { useNetwork } from '../network-context';
import { LayerCard } from './cards';
import { layerBars, type LayerBarsModel, type LayerRow } from './layer-bars';
import { usePhis } from './use-lens';

/** Of a row: for a mouse, and for a finger. */
const ROW = { fine: 16, coarse: 44 } as const;

/** The error of every ReLU at its φ, in the order of the network; a click picks one. */
export function LayerFigure({ picked }: { readonly picked: string }) {
  const errors = useNetwork((snapshot) => snapshot.errors);
  const spatial = useSetting('domain') === 'spatial';
  return (
    <figure className="panel-figure" aria-label="Error of each ReLU" data-help-beside>
      {errors ? (
        <Bars errors={errors} picked={picked} />
      ) : (
        <>
          <figcaption>
            <span className="micro-title">Layer by layer</span>
          </figcaption>
          <p className="quiet micro-told">{spatial ? 'In pixels every ReLU is exact.' : 'On its way…'}</p>
        </>
      )}
    </figure>
  );
}

function Bars({ errors, picked }: { readonly errors: readonly SiteErrors[]; readonly picked: string }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const phis = usePhis();
  const { svg, exports } = usePlotExports('relu-layers');
  const rowHeight = matchMedia('(max-width: 719.98px), (pointer: coarse)').matches ? ROW.coarse : ROW.fine;
  const bars = useMemo(() => layerBars(errors, phis, width, rowHeight), [errors, phis, width, rowHeight]);
  const row = bars.rows.find(({ id }) => id === picked);
  return (
    <>
      <figcaption>
        <span className="micro-title">Layer by layer</span>
        <LayerCard />
        <FigureMenu
          label="Save the layers"
          exports={[
            ...exports,
            {
              label: 'Layers, CSV',
              detail: 'ReLU, φ, ASM, APX, masks',
              file: 'relu-layers.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['relu', 'phi', 'asm_rmse', 'apx_rmse', 'mask_wrong_share'],
                    bars.rows.map(({ id, phi, asm, apx, mask }) => [id, phi, asm, apx, mask]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure micro-told">{row ? valuesText(row) : 'RMSE of ASM (above) and APX (below)'}</p>
      <div className="micro-plot micro-rows" ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={bars.height}
            viewBox={`0 0 ${width} ${bars.height}`}
            role="group"
            aria-label="ReLUs"
          >
            <Drawn bars={bars} picked={picked} />
          </svg>
        )}
      </div>
    </>
  );
}

const rowText = (row: LayerRow): string => `${mapName(row.id)}, ${valuesText(row)}`;

function valuesText({ phi, asm, apx, mask }: LayerRow): string {
  return `φ = ${phi}: ASM ${formatNumber(asm)}, APX ${formatNumber(apx)}, ${formatPercent(mask)} wrong`;
}

function Drawn({ bars, picked }: { readonly bars: LayerBarsModel; readonly picked: string }) {
  const change = useChangeSettings();
  const { left, right, rowHeight, rows, xTicks } = bars;
  const bottom = rows.length * rowHeight;
  const bar = Math.min(8, (rowHeight - 6) / 2);
  return (
    <>
      {xTicks.map(({ at, label }) => (
        <g key={label} className="plot-axis">
          <line x1={at} x2={at} y1={0} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 29} textAnchor="middle">
        RMSE per pixel
      </text>
      {rows.map((row) => (
        <g
          key={row.id}
          className="layer-row"
          role="button"
          tabIndex={0}
          aria-pressed={row.id === picked}
          aria-label={rowText(row)}
          onClick={() => {
            change({ mapLayer: row.id });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            event.stopPropagation();
            change({ mapLayer: row.id });
          }}
        >
          <title>{rowText(row)}</title>
          <rect className="layer-hit" x={0} y={row.y} width={right} height={rowHeight} />
          <text x={left - 8} y={row.y + rowHeight / 2} textAnchor="end" dominantBaseline="central">
            {mapName(row.id)}
          </text>
          <rect className="layer-asm" x={left} y={row.y + rowHeight / 2 - bar} width={row.asmWidth} height={bar} />
          <rect className="layer-apx" x={left} y={row.y + rowHeight / 2} width={row.apxWidth} height={bar} />
        </g>
      ))}
    </>
  );
}
