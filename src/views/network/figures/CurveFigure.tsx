import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { CurveDrawing } from './CurveDrawing';
import { curvePlot, curveRows, type CurveSpec } from './curve-plot';
import { nearestStop, stopAfterKey, type Stop } from './stops';
import './curve-figure.css';

interface CurveFigureProps {
  readonly title: string;
  /** Of the files it is saved as. */
  readonly file: string;
  readonly spec: CurveSpec;
  /** The places that can be gone to, ascending. */
  readonly stops: readonly Stop[];
  /** The stop where the settings are; −1 where they are at none. */
  readonly now: number;
  readonly onGo?: (stop: Stop) => void;
  /** Said in place of the reading while nothing is pointed at and the settings are at no stop. */
  readonly rest?: string;
  /** Beside the title: a "?" card. */
  readonly help?: ReactNode;
  /** True while what is drawn belongs to something else than what is open. */
  readonly stale?: boolean;
  /** Shown in place of curves while there are none. */
  readonly empty?: string;
}

/** Curves with their axes. Hover reads a place, a click goes there; arrow keys walk from stop to stop. */
export function CurveFigure(props: CurveFigureProps) {
  const { title, file, spec, stops, now, onGo } = props;
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports(file);
  const [pointed, setPointed] = useState<number | null>(null);
  const plot = useMemo(() => curvePlot(spec, width, height), [spec, width, height]);
  const current = stops[Math.min(pointed ?? now, stops.length - 1)];
  const told = current?.text ?? props.rest ?? '';
  const stopAt = (clientX: number, clientY: number, box: DOMRect): number =>
    nearestStop(stops, plot, clientX - box.left, clientY - box.top);
  const go = (index: number): void => {
    if (index >= 0 && index !== now) onGo?.(stops[index]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stopAfterKey(event, now, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  return (
    <figure className="curve-plot" aria-label={title} data-help-beside data-stale={props.stale || undefined}>
      <figcaption>
        <span className="curve-title">{title}</span>
        {props.help}
        <FigureMenu label={`Save: ${title}`} exports={[...exports, tableExport(spec, file)]} />
      </figcaption>
      <p className="quiet figure curve-told">{told}</p>
      <div className="curve-box" ref={box}>
        {width > 0 && height > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="slider"
            tabIndex={0}
            aria-label={`${title}: ${spec.x.name}`}
            aria-valuemin={stops[0]?.at ?? 0}
            aria-valuemax={stops.at(-1)?.at ?? 0}
            aria-valuenow={stops[now]?.at ?? stops[0]?.at ?? 0}
            aria-valuetext={told}
            data-goes={onGo !== undefined || undefined}
            onKeyDown={onKeyDown}
            onPointerDown={(event) => {
              if (event.button !== 0 || !onGo) return;
              event.currentTarget.setPointerCapture(event.pointerId);
              go(stopAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect()));
            }}
            onPointerMove={(event) => {
              const index = stopAt(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());
              setPointed(index < 0 ? null : index);
              if (event.buttons !== 0 && event.currentTarget.hasPointerCapture(event.pointerId)) go(index);
            }}
            onPointerLeave={() => {
              setPointed(null);
            }}
          >
            <CurveDrawing
              spec={spec}
              plot={plot}
              now={stops[now]?.at ?? null}
              pointed={pointed === null ? null : (stops[pointed]?.at ?? null)}
            />
          </svg>
        )}
        {props.empty !== undefined && <p className="quiet curve-empty">{props.empty}</p>}
      </div>
      <CurveTable title={title} spec={spec} />
    </figure>
  );
}

function tableExport(spec: CurveSpec, file: string): FigureExport {
  return {
    label: 'Values, CSV',
    detail: `${spec.series.length} ${spec.series.length === 1 ? 'curve' : 'curves'}`,
    file: `${file}.csv`,
    make: () =>
      Promise.resolve(
        csv(
          [spec.x.name, ...spec.series.map(({ name }) => name)],
          curveRows(spec.series).map(({ at, values }) => [at, ...values.map((value) => value ?? '')]),
        ),
      ),
  };
}

/** Within a box of its own: a table takes its room in spite of being hidden. */
function CurveTable({ title, spec }: { readonly title: string; readonly spec: CurveSpec }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {[spec.x.name, ...spec.series.map(({ name }) => name)].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curveRows(spec.series).map(({ at, values }) => (
            <tr key={at}>
              <th scope="row">{spec.x.text(at)}</th>
              {values.map((value, index) => (
                <td key={spec.series[index].id}>
                  {value === null ? '—' : (spec.series[index].right ? (spec.right ?? spec.y) : spec.y).text(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
