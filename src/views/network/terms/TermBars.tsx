import { useMemo, useRef, useState } from 'react';
import type { Term, Terms } from '../../../engine/network/api';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatCount, formatNumber } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { TermsCard } from './cards';
import { neighbourName } from './contributions';
import { coefficientSymbol } from './mixing-row';
import { termBars, type TermBarsModel, type TermRow } from './term-bars';

/** Terms that have a bar of their own. */
const SHOWN = 24;

/** The largest terms, largest first, each bar from the sum before it to the sum after it. */
export function TermBars({ terms }: { readonly terms: Terms }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports('terms');
  const [pointed, setPointed] = useState<TermRow | null>(null);
  const bars = useMemo(() => termBars(terms, SHOWN, width), [terms, width]);
  return (
    <figure className="panel-figure" aria-label="The terms, largest first" data-help-beside>
      <figcaption>
        <span className="terms-title">Running sum of {formatCount(terms.count)} terms</span>
        <TermsCard />
        <FigureMenu
          label="Save the terms"
          exports={[
            ...exports,
            {
              label: 'All terms, CSV',
              detail: formatCount(terms.terms.length),
              file: 'terms.csv',
              make: () => Promise.resolve(termsCsv(terms.terms)),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure terms-told">{pointed ? rowText(pointed, bars.rest) : sumText(terms)}</p>
      <div className="terms-scroll" ref={box} tabIndex={0} role="region" aria-label="Terms, largest first">
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={bars.height}
            viewBox={`0 0 ${width} ${bars.height}`}
            aria-hidden="true"
            onPointerLeave={() => {
              setPointed(null);
            }}
          >
            <Drawn bars={bars} onPoint={setPointed} />
          </svg>
        )}
        <TermTable bars={bars} />
      </div>
    </figure>
  );
}

function sumText({ sum, normed }: Terms): string {
  return `Sum ${formatNumber(sum, 4)}, after batch norm ${formatNumber(normed, 4)}`;
}

function termName({ inputChannel, dy, dx, coefficient }: Term): string {
  return `${inputChannel}, ${neighbourName(dy, dx)}, ${coefficientSymbol(coefficient)}`;
}

function rowText({ term, value, running }: TermRow, rest: number): string {
  if (!term) return `${formatCount(rest)} smaller terms: ${formatNumber(value, 4)}; sum ${formatNumber(running, 4)}`;
  return `Channel ${termName(term)}: ${formatNumber(term.weight)} · ${formatNumber(term.input)} = ${formatNumber(value)}; sum ${formatNumber(running)}`;
}

interface DrawnProps {
  readonly bars: TermBarsModel;
  readonly onPoint: (row: TermRow) => void;
}

function Drawn({ bars, onPoint }: DrawnProps) {
  const { height: bottom, top, right, rowHeight, rows, zero, xTicks, rest } = bars;
  return (
    <>
      {xTicks.map(({ at, label }) => (
        <g key={label} className="plot-axis">
          <line x1={at} x2={at} y1={top} y2={bottom} />
          <text x={at} y={top - 7} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={0} y={top - 7}>
        Channel, block
      </text>
      <line className="terms-zero" x1={zero} x2={zero} y1={top} y2={bottom} />
      {rows.map((row, index) => (
        <g
          key={index}
          className="terms-row"
          onPointerEnter={() => {
            onPoint(row);
          }}
        >
          <rect className="terms-hit" x={0} y={row.y} width={right + 62} height={rowHeight} />
          <text x={0} y={row.y + rowHeight / 2} dominantBaseline="central">
            {row.term ? termName(row.term) : `${formatCount(rest)} more`}
          </text>
          <rect
            className={row.value < 0 ? 'terms-negative' : 'terms-positive'}
            x={row.x}
            y={row.y + 4}
            width={row.width}
            height={rowHeight - 8}
          />
          {index < rows.length - 1 && (
            <line
              className="terms-link"
              x1={row.end}
              x2={row.end}
              y1={row.y + rowHeight - 4}
              y2={row.y + rowHeight + 4}
            />
          )}
          <text x={right + 60} y={row.y + rowHeight / 2} textAnchor="end" dominantBaseline="central">
            {formatNumber(row.value)}
          </text>
        </g>
      ))}
    </>
  );
}

function TermTable({ bars: { rows, rest } }: { readonly bars: TermBarsModel }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>The largest terms and their running sum</caption>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td>{rowText(row, rest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function termsCsv(terms: readonly Term[]): Blob {
  return csv(
    ['input_channel', 'dy', 'dx', 'v', 'u', 'input', 'weight', 'value'],
    terms.map((term) => [
      ...[term.inputChannel, term.dy, term.dx, term.coefficient >> 3, term.coefficient & 7],
      ...[term.input, term.weight, term.value],
    ]),
  );
}
