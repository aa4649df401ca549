import { useMemo, useRef, useState } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatBytes, formatDecibels, formatSignificant } from '../../shared/format';
import { HelpCard } from '../../shared/HelpCard';
import { ProgressLine } from '../../shared/ProgressLine';
import { useSize } from '../../shared/use-size';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { sameFile, type TriedFile } from '../tried';
import { ratePlot } from './rate-plot';
import { RatePoints } from './RatePoints';
import { CURVE, useCurveWalk, useTried } from './use-tried';

/** Size against PSNR: every file that was made of this picture, the present one in brass. */
export function RateFigure() {
  const files = useTried();
  const quality = useSetting('quality');
  const tables = useSetting('tables');
  const change = useChangeSettings();
  const box = useRef<HTMLDivElement>(null);
  const { svg, exports } = usePlotExports('rate');
  const { width, height } = useSize(box);
  const [pointed, setPointed] = useState<TriedFile | null>(null);
  const plot = useMemo(() => ratePlot(files, width, height), [files, width, height]);
  const walk = useCurveWalk();
  const current = files.find((file) => sameFile(file, { quality, tables })) ?? null;
  const told = pointed ?? current;
  const { left, right, bottom } = plot.frame;
  return (
    <figure className="panel-figure rate-figure" aria-label="Size and PSNR of the files tried" data-help-beside>
      <figcaption>
        <span className="figure rate-told">{told ? fileText(told) : 'Size and PSNR'}</span>
        <RateCard />
        {walk.done === null && (
          <button
            type="button"
            className="button rate-walk"
            title={`Tries ${CURVE.length} qualities, one after the other`}
            onClick={walk.start}
          >
            Whole curve
          </button>
        )}
        <FigureMenu
          label="Save the plot"
          exports={[
            ...exports,
            {
              label: 'Files tried, CSV',
              detail: 'quality, bytes, PSNR, SSIM',
              file: 'rate.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['quality', 'tables', 'bytes', 'psnr_dB', 'ssim'],
                    plot.points.map(({ file }) => [
                      file.tables === '' ? file.quality : '',
                      file.tables,
                      file.bytes,
                      file.psnr,
                      file.ssim ?? '',
                    ]),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div className="rate-box" ref={box}>
        {width > 0 && height > 0 && (
          <svg
            ref={svg}
            role="group"
            aria-label="Files tried"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
          >
            <g className="rate-axes" aria-hidden="true">
              {plot.yTicks.map(({ at, decibels }, index) => (
                <g key={decibels}>
                  <line x1={left} x2={right} y1={at} y2={at} />
                  <text x={left - 6} y={at} textAnchor="end" dominantBaseline="central">
                    {index === plot.yTicks.length - 1 ? formatDecibels(decibels).replace('.0', '') : decibels}
                  </text>
                </g>
              ))}
              {plot.xTicks.map(({ at, bytes }) => (
                <text key={bytes} x={at} y={bottom + 14} textAnchor="middle">
                  {formatTick(bytes)}
                </text>
              ))}
              <text x={(left + right) / 2} y={bottom + 29} textAnchor="middle">
                size of the file
              </text>
            </g>
            <path className="rate-line" d={plot.path} />
            <RatePoints
              points={plot.points}
              current={current}
              textOf={fileText}
              onPoint={setPointed}
              onPick={(file) => {
                change(file.tables === '' ? { quality: file.quality, tables: '' } : { tables: file.tables });
              }}
            />
          </svg>
        )}
        {walk.done !== null && (
          <ProgressLine
            progress={{
              task: `Quality ${CURVE[walk.done]}`,
              done: walk.done / CURVE.length,
              stop: walk.stop,
            }}
          />
        )}
        {walk.problem !== '' && <p role="alert">{walk.problem}</p>}
      </div>
    </figure>
  );
}

/** Ticks are round: 20 kB, 1 MB. */
function formatTick(bytes: number): string {
  const [size, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : bytes >= 1e3 ? [bytes / 1e3, 'kB'] : [bytes, 'B'];
  return `${size}\u00a0${unit}`;
}

function fileText({ quality, tables, bytes, psnr, ssim }: TriedFile): string {
  const name = tables === '' ? `Quality ${quality}` : 'Own tables';
  return `${name}: ${formatBytes(bytes)}, ${formatDecibels(psnr)}${ssim === null ? '' : `, SSIM ${formatSignificant(ssim)}`}`;
}

function RateCard() {
  return (
    <HelpCard title="rate and distortion" source="Shannon 1959: coding theorems for a source with a fidelity criterion">
      <p>
        Every file that was made of this picture is a point: its size, and how near it comes. Tables are the better, the
        further up and left their point lies of the line that the IJG’s qualities make. Click a point to go back to it.
      </p>
      <p>The points are of this subsampling, process and upsampling; others have curves of their own.</p>
    </HelpCard>
  );
}
