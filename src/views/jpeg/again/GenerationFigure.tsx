import { useMemo, useRef, type PointerEvent } from 'react';
import type { Generation } from '../../../engine/jpeg/api';
import { formatDecibels, formatPercent, formatSignificant } from '../../shared/format';
import { FigureMenu } from '../../shared/FigureMenu';
import { mounted } from '../../shared/mounted';
import { useSize } from '../../shared/use-size';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { PlotAxes } from '../../shared/figures/PlotAxes';
import { useBench } from '../../shared/bench-context';
import { useJpegTools } from '../jpeg-context';
import { formatPermalink } from '../../../settings/permalink';
import { generationPlot, type GenerationPlotModel } from './generation-plot';

interface GenerationFigureProps {
  readonly generations: readonly Generation[];
  readonly all: number;
  readonly shown: number;
  readonly measure: 'psnr' | 'ssim';
  readonly onShow: (generation: number) => void;
}

const MEASURES = {
  psnr: { name: 'PSNR', span: 1, unit: 'dB' },
  ssim: { name: 'SSIM', span: 0.01, unit: '' },
} as const;

/** A measure over the generations; grows while they are being saved. Press or drag for a generation. */
export function GenerationFigure({ generations, all, shown, measure, onShow }: GenerationFigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { settings } = useBench();
  const { engine } = useJpegTools();
  const { svg, exports } = usePlotExports('generations');
  const { width, height } = useSize(box);
  const { name, span, unit } = MEASURES[measure];
  const plot = useMemo(() => {
    const points = generations.map((one) => ({ number: one.number, value: one[measure] ?? NaN }));
    return generationPlot({ points, last: all, width, height, span, unit });
  }, [generations, measure, all, width, height, span, unit]);
  const showAt = (event: PointerEvent): void => {
    onShow(plot.generationAt(event.clientX - mounted(svg).getBoundingClientRect().left));
  };
  return (
    <figure className="again-figure" aria-label={`${name} over the generations`}>
      <figcaption>
        <span>{name} against the picture</span>
        <FigureMenu
          label="Save the generations"
          exports={[
            ...exports,
            {
              label: 'Generations, CSV',
              detail: 'with their settings',
              file: 'generations.csv',
              make: () => Promise.resolve(seriesCsv(generations, formatPermalink(settings.getState()))),
            },
            {
              label: 'Generation on the stage, JPEG',
              detail: `number ${shown}`,
              file: `generation-${shown}.jpg`,
              make: () => engine.exportBlob('generation.jpg'),
            },
          ]}
        />
      </figcaption>
      <div className="again-plot" ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden="true"
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              showAt(event);
            }}
            onPointerMove={(event) => {
              if (event.currentTarget.hasPointerCapture(event.pointerId) && event.buttons !== 0) showAt(event);
            }}
          >
            <Drawn plot={plot} shown={shown} />
          </svg>
        )}
      </div>
      <SeriesTable generations={generations} />
    </figure>
  );
}

function Drawn({ plot, shown }: { readonly plot: GenerationPlotModel; readonly shown: number }) {
  const { top, bottom } = plot.frame;
  const at = plot.xOf(shown);
  return (
    <>
      <PlotAxes {...plot} xName="generation" />
      <path className="again-line" d={plot.path} />
      {plot.marks.map(({ number, x, y }) => (
        <circle key={number} className="again-dot" cx={x} cy={y} r={number === shown ? 4.5 : 2.5} />
      ))}
      <line className="again-shown" x1={at} x2={at} y1={top} y2={bottom} />
    </>
  );
}

/** Within a box of its own: a table takes its room in spite of being hidden. */
function SeriesTable({ generations }: { readonly generations: readonly Generation[] }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>The generations</caption>
        <thead>
          <tr>
            {['Generation', 'Quality', 'Bytes', 'PSNR', 'SSIM', 'Changed pixels'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {generations.map(({ number, quality, bytes, psnr, ssim, changed }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{quality}</td>
              <td>{bytes}</td>
              <td>{formatDecibels(psnr)}</td>
              <td>{ssim === null ? '—' : formatSignificant(ssim, 4)}</td>
              <td>{formatPercent(changed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The settings stand in every line, so that tables of several chains can be joined. */
function seriesCsv(generations: readonly Generation[], settings: string): Blob {
  return csv(
    ['generation', 'quality', 'bytes', 'psnr_dB', 'psnr_luma_dB', 'ssim', 'changed_share', 'settings'],
    generations.map((one) => [
      ...[one.number, one.quality, one.bytes, one.psnr, one.psnrLuma],
      ...[one.ssim ?? '', one.changed, settings],
    ]),
  );
}
