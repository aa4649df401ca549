import type { RefObject } from 'react';
import type { Throughput } from '../../../engine/network/api';
import { NARROW, type SpeedPlotModel } from './speed-plot';
import { perSecondText, rowText, shortName } from './speed-words';

interface SpeedBarsProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly plot: SpeedPlotModel;
  readonly pixels: Throughput | undefined;
  readonly onPoint: (index: number | null) => void;
}

const LEGEND = [
  { part: 'reading', name: 'reading the files', x: 0 },
  { part: 'network', name: 'the network', x: 118 },
] as const;

/** The bars with their names, medians and quartiles; hover and focus read one. */
export function SpeedBars({ svg, plot, pixels, onPoint }: SpeedBarsProps) {
  const { left, right, top, bottom } = plot.frame;
  const width = right + 96;
  const height = bottom + 34;
  return (
    <svg
      ref={svg}
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="list"
      aria-label="Time of a batch, each way"
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      {plot.xTicks.map(({ at, label }) => (
        <g key={label} className="plot-axis" aria-hidden="true">
          <line x1={at} x2={at} y1={top} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 29} textAnchor="middle" aria-hidden="true">
        milliseconds a batch
      </text>
      {LEGEND.map(({ part, name, x }) => (
        <g key={part} aria-hidden="true">
          <rect className="speed-bar" data-part={part} x={left + x} y={4} width={10} height={10} />
          <text x={left + x + 15} y={9} dominantBaseline="central">
            {name}
          </text>
        </g>
      ))}
      {plot.bars.map(({ row, y, height: high, bar }, index) => (
        <g
          key={row.name}
          className="speed-row"
          role="listitem"
          tabIndex={0}
          aria-label={rowText(row, pixels)}
          onPointerEnter={() => {
            onPoint(index);
          }}
          onFocus={() => {
            onPoint(index);
          }}
          onBlur={() => {
            onPoint(null);
          }}
        >
          <rect className="speed-reach" x={0} y={y - 4} width={width} height={high + 8} />
          <text x={left - 8} y={y + high / 2} textAnchor="end" dominantBaseline="central">
            {width < NARROW ? shortName(row.name) : row.name}
          </text>
          {bar ? (
            <>
              <rect
                className="speed-bar"
                data-part="reading"
                x={bar.left}
                y={y}
                width={bar.split - bar.left}
                height={high}
              />
              <rect
                className="speed-bar"
                data-part="network"
                x={bar.split}
                y={y}
                width={bar.right - bar.split}
                height={high}
              />
              <path
                className="speed-whisker"
                d={`M${bar.q1},${y + high / 2}H${bar.q3}M${bar.q1},${y + high * 0.25}v${high / 2}M${bar.q3},${y + high * 0.25}v${high / 2}`}
              />
              <text
                className="speed-value"
                x={Math.max(bar.q3, bar.right) + 8}
                y={y + high / 2}
                dominantBaseline="central"
              >
                {perSecondText(row)}
                {bar.cut && ', cut off'}
              </text>
            </>
          ) : (
            <text x={left + 8} y={y + high / 2} dominantBaseline="central">
              not run: {row.note}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
