import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatBytes, formatSi } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { JobBar } from '../jobs/JobBar';
import { useNetwork, useNetworkTools } from '../network-context';
import { FormCard } from '../rail/FormCard';
import { costPlot, NAMES_WIDTH, type CostPlotModel } from './cost-plot';
import { FORMS, formTotals, type FormTotal } from './form-costs';
import { useMeasureForms } from './use-measure-forms';

const ROW = 24;
const NO_COSTS = [] as const;

/** Bytes, multiply-adds and measured time of all convolutions in each form, side by side. */
export function FormCostFigure() {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { svg, exports } = usePlotExports('convolution-forms');
  const { jobs } = useNetworkTools();
  const costs = useNetwork((snapshot) => snapshot.network?.costs ?? NO_COSTS);
  const name = useNetwork((snapshot) => snapshot.network?.name ?? '');
  const times = useStore(jobs.formTimes.store, ({ result, of }) => (of === name ? result : null));
  const totals = useMemo(() => formTotals(costs, times), [costs, times]);
  const plot = useMemo(
    () =>
      costPlot(
        [
          { title: 'Weights', values: totals.map(({ bytes }) => bytes), text: formatBytes },
          {
            title: 'Multiply-adds',
            values: totals.map(({ multiplyAdds }) => multiplyAdds),
            text: (value) => formatSi(value, ''),
          },
          { title: 'Time here', values: totals.map(({ seconds }) => seconds), text: (value) => formatSi(value, 's') },
        ],
        width,
        ROW,
      ),
    [totals, width],
  );
  const measure = useMeasureForms();
  return (
    <figure className="panel-figure" aria-label="What each form costs" data-help-beside>
      <figcaption>
        <span>All convolutions of one picture, in each form</span>
        <FormCard />
        <FigureMenu
          label="Save what the forms cost"
          exports={[
            ...exports,
            {
              label: 'Values, CSV',
              detail: 'bytes, multiply-adds, s',
              file: 'convolution-forms.csv',
              make: () =>
                Promise.resolve(
                  csv(
                    ['form', 'bytes', 'multiply_adds', 'seconds'],
                    totals.map(({ form, bytes, multiplyAdds, seconds }) => [form, bytes, multiplyAdds, seconds ?? '']),
                  ),
                ),
            },
          ]}
        />
      </figcaption>
      <div ref={box} className="cost-box">
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={plot.height}
            viewBox={`0 0 ${width} ${plot.height}`}
            role="img"
            aria-label="What each form of the convolutions costs, on logarithmic scales"
          >
            <Drawing plot={plot} />
          </svg>
        )}
      </div>
      <JobBar job={jobs.formTimes} start="Measure the time" task="Measuring convolutions" onStart={measure} />
      <CostTable totals={totals} />
    </figure>
  );
}

function Drawing({ plot }: { readonly plot: CostPlotModel }) {
  const domain = useSetting('domain');
  const conv = useSetting('conv');
  const now = domain === 'spatial' ? 'spatial' : conv;
  const { rowHeight, top, bottom, columns } = plot;
  const middle = (y: number): number => y + rowHeight / 2;
  return (
    <>
      {columns.map(({ title, x, ticks, bars }) => (
        <g key={title}>
          <text x={x} y={12}>
            {title}
          </text>
          {ticks.map(({ at, label }) => (
            <g key={label} className="plot-axis">
              <line x1={at} x2={at} y1={top} y2={bottom} />
              <text x={at} y={bottom + 14} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          {bars.map(({ y, width, textX, text }, row) => (
            <g key={FORMS[row].form} data-now={FORMS[row].form === now || undefined} className="cost-row">
              <rect x={x} y={y + 5} width={width} height={rowHeight - 10} />
              <text x={textX} y={middle(y)} dominantBaseline="central">
                {text}
              </text>
            </g>
          ))}
        </g>
      ))}
      {FORMS.map(({ form, name }, row) => (
        <text
          key={form}
          className="cost-name"
          data-now={form === now || undefined}
          x={NAMES_WIDTH - 8}
          y={middle(top + row * rowHeight)}
          textAnchor="end"
          dominantBaseline="central"
        >
          {name}
        </text>
      ))}
    </>
  );
}

/** Within a box of its own: a table takes its room in spite of being hidden. */
function CostTable({ totals }: { readonly totals: readonly FormTotal[] }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>What all convolutions cost for one picture</caption>
        <thead>
          <tr>
            {['Form', 'Weights', 'Multiply-adds', 'Time here'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ form, name, bytes, multiplyAdds, seconds }) => (
            <tr key={form}>
              <th scope="row">{name}</th>
              <td>{formatBytes(bytes)}</td>
              <td>{formatSi(multiplyAdds, '')}</td>
              <td>{seconds === null ? 'not measured' : formatSi(seconds, 's')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
