import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { writeNpy } from '../../../codec/npy';
import type { Terms } from '../../../engine/network/api';
import { FigureMenu } from '../../shared/FigureMenu';
import { frequencyName } from '../../shared/figures/frequency-name';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatNumber, formatPercent } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { SharesCard } from './cards';
import { contributionsOf, neighbourName, type Contributions } from './contributions';
import { HeatTile } from './HeatTile';
import { cellOfShares, sharesLayout, type ShareCell } from './shares-layout';

/** Which neighbours and which input coefficients the sum comes from. */
export function SharesFigure({ terms }: { readonly terms: Terms }) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports('contributions');
  const sums = useMemo(() => contributionsOf(terms.terms), [terms]);
  const layout = useMemo(() => sharesLayout(width, height), [width, height]);
  const [pointed, setPointed] = useState<ShareCell | null>(null);
  const { neighbours, coefficients } = layout;
  const point = (event: PointerEvent): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    setPointed(cellOfShares(layout, event.clientX - frame.left, event.clientY - frame.top));
  };
  return (
    <figure className="panel-figure" aria-label="Where the terms come from" data-help-beside>
      <figcaption>
        <span className="terms-title">Where they come from</span>
        <SharesCard />
        <FigureMenu label="Save the contributions" exports={[...exports, ...shareExports(sums)]} />
      </figcaption>
      <p className="quiet figure terms-told">{told(sums, pointed)}</p>
      <div className="terms-plot" ref={box}>
        {width > 0 && height > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={layout.width}
            height={layout.height}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            aria-hidden="true"
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => {
              setPointed(null);
            }}
          >
            <text y={12}>Neighbour blocks, ±{formatNumber(most(sums.neighbours), 2)}</text>
            <HeatTile {...neighbours} values={sums.neighbours} columns={3} range={most(sums.neighbours)} />
            <text x={coefficients.x} y={coefficients.y - 6}>
              Input coefficients, ±{formatNumber(most(sums.coefficients), 2)}
            </text>
            <HeatTile
              {...coefficients}
              values={sums.coefficients}
              columns={8}
              range={most(sums.coefficients)}
              power={0.5}
            />
          </svg>
        )}
      </div>
      <SharesTable sums={sums} />
    </figure>
  );
}

const most = (values: Float64Array): number => values.reduce((high, value) => Math.max(high, Math.abs(value)), 0);

function told(sums: Contributions, pointed: ShareCell | null): string {
  if (!pointed) {
    const own = sums.size === 0 ? 0 : sums.neighbourSizes[4] / sums.size;
    return `${formatPercent(own)} of all sizes from the same block`;
  }
  const { grid, index } = pointed;
  const [sum, size] =
    grid === 'neighbours'
      ? [sums.neighbours[index], sums.neighbourSizes[index]]
      : [sums.coefficients[index], sums.coefficientSizes[index]];
  const name = grid === 'neighbours' ? neighbourOf(index) : frequencyName(index);
  return `${name}: ${formatNumber(sum)}, ${formatPercent(sums.size === 0 ? 0 : size / sums.size)} of all sizes`;
}

const neighbourOf = (index: number): string => neighbourName(Math.floor(index / 3) - 1, (index % 3) - 1);

function shareExports(sums: Contributions) {
  return [
    {
      label: 'Contributions, CSV',
      detail: 'neighbours, coefficients',
      file: 'contributions.csv',
      make: () =>
        Promise.resolve(
          csv(
            ['from', 'row', 'column', 'sum', 'sum_of_sizes'],
            [
              ...Array.from(sums.neighbours, (sum, at) => [
                ...['neighbour', Math.floor(at / 3) - 1, (at % 3) - 1],
                ...[sum, sums.neighbourSizes[at]],
              ]),
              ...Array.from(sums.coefficients, (sum, at) => [
                ...['coefficient', at >> 3, at & 7],
                ...[sum, sums.coefficientSizes[at]],
              ]),
            ],
          ),
        ),
    },
    {
      label: 'By coefficient, NumPy',
      detail: 'float32, 8×8',
      file: 'contributions.npy',
      make: () => Promise.resolve(new Blob([writeNpy({ shape: [8, 8], data: Float32Array.from(sums.coefficients) })])),
    },
  ];
}

function SharesTable({ sums }: { readonly sums: Contributions }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Where the terms come from</caption>
        <tbody>
          {Array.from(sums.neighbours, (sum, index) => (
            <tr key={`n${index}`}>
              <th scope="row">{neighbourOf(index)}</th>
              <td>{formatNumber(sum)}</td>
            </tr>
          ))}
          {Array.from(sums.coefficients, (sum, index) => (
            <tr key={`c${index}`}>
              <th scope="row">{frequencyName(index)}</th>
              <td>{formatNumber(sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
