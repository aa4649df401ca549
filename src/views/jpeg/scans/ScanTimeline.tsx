import { useRef } from 'react';
import { formatBytes, formatDecibels, formatPercent } from '../../shared/format';
import { FigureMenu } from '../../shared/FigureMenu';
import { useSize } from '../../shared/use-size';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { bandText, planesText, scanComponentsText } from '../scan-text';
import { useReferenceName } from '../stage/use-stage';
import { shareRead } from './scan-progress';
import { timelineModel } from './timeline-model';
import { useScanPsnr, type ScansInView } from './use-scans';

/** The whole file from left to right, its scans to size; above them PSNR after each scan that was looked at. */
export function ScanTimeline(scans: ScansInView) {
  const { jpeg, count, show } = scans;
  const box = useRef<HTMLDivElement>(null);
  const { svg, exports } = usePlotExports('scans');
  const { width, height } = useSize(box);
  const reference = useReferenceName();
  const psnr = useScanPsnr(scans);
  const plot = timelineModel(jpeg, psnr, width, height);
  const share = shareRead(jpeg, count);
  const now = psnr.get(count);
  return (
    <figure className="timeline-figure" aria-label="The scans of the file, to size">
      <figcaption>
        <span className="figure">
          {formatPercent(share)} of the file
          {now !== undefined &&
            ` · PSNR ${formatDecibels(now)} against ${reference === 'Original' ? 'the original' : 'all of it'}`}
          {psnr.size === 0 && jpeg.scans.length > 1 && ' · PSNR is drawn for each scan you play'}
        </span>
        <FigureMenu
          label="Save the scans"
          exports={[
            ...exports,
            {
              label: 'Scans, CSV',
              detail: 'band, bits, bytes, PSNR',
              file: 'scans.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['scan', 'components', 'Ss', 'Se', 'Ah', 'Al', 'start', 'end', 'share_read', 'psnr_dB'],
                    jpeg.scans.map((scan, number) => [
                      number + 1,
                      scanComponentsText(jpeg, scan),
                      scan.spectralStart,
                      scan.spectralEnd,
                      scan.approximationHigh,
                      scan.approximationLow,
                      scan.data.start,
                      scan.data.end,
                      shareRead(jpeg, number + 1),
                      psnr.get(number + 1) ?? '',
                    ]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div className="timeline-box" ref={box}>
        {width > 0 && (
          <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            <title>The scans of the file, each as long as its bytes</title>
            {plot.ticks.map((tick) => (
              <g key={tick.label} className="timeline-axis" aria-hidden="true">
                <line x1={plot.left} x2={plot.right} y1={tick.y} y2={tick.y} />
                <text x={plot.left - 6} y={tick.y} textAnchor="end" dominantBaseline="central">
                  {tick.label}
                </text>
              </g>
            ))}
            <rect
              className="timeline-file"
              x={plot.left}
              y={plot.top}
              width={plot.right - plot.left}
              height={plot.bar}
            />
            {plot.bars.map((bar, number) => (
              <rect
                key={number}
                className="timeline-scan"
                data-read={number < count || undefined}
                data-now={(number === count - 1 && jpeg.scans.length > 1) || undefined}
                x={bar.x}
                y={plot.top}
                width={bar.width}
                height={plot.bar}
                onClick={() => {
                  show(number + 1);
                }}
              >
                <title>
                  {`Scan ${number + 1}: ${scanComponentsText(jpeg, jpeg.scans[number])}, ${bandText(jpeg.scans[number])}, ${planesText(jpeg.scans[number])}, ${formatBytes(bar.bytes)}`}
                </title>
              </rect>
            ))}
            {plot.bars.map(
              (bar, number) =>
                bar.width > 16 && (
                  <text
                    key={number}
                    className="timeline-number"
                    data-read={number < count || undefined}
                    data-now={(number === count - 1 && jpeg.scans.length > 1) || undefined}
                    x={bar.x + bar.width / 2}
                    y={plot.top + plot.bar / 2}
                    textAnchor="middle"
                    dominantBaseline="central"
                    aria-hidden="true"
                  >
                    {number + 1}
                  </text>
                ),
            )}
            <path className="timeline-line" d={plot.path} />
            {plot.points.map((point) => (
              <circle
                key={point.count}
                className="timeline-point"
                data-now={point.count === count || undefined}
                cx={point.x}
                cy={point.y}
                r={point.count === count ? 4.5 : 3}
              />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
