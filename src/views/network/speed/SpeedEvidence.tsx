import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Throughput } from '../../../engine/network/api';
import { useBench } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useSize } from '../../shared/use-size';
import { useNetworkTools } from '../network-context';
import { speedKey } from './speed-key';
import { NARROW, speedPlot } from './speed-plot';
import { rowText, shortName, verdict } from './speed-words';
import { SpeedBars } from './SpeedBars';
import { SpeedTable } from './SpeedTable';
import '../figures/curve-figure.css';
import './speed.css';

/** Of a letter at 12 px, about; names take at most a third of the width. */
const LETTER = 6.3;

/** Times of a batch, each way through the network a bar. */
export function SpeedEvidence() {
  const { jobs } = useNetworkTools();
  const rows = useStore(jobs.throughput.store, (state) => state.result);
  const running = useStore(jobs.throughput.store, (state) => state.running);
  if (!rows)
    return (
      <p className="quiet speed-none">
        {running
          ? 'Each way is compiled once and then measured five times.'
          : 'Nothing is measured yet. Measure, in the rail, runs every way through this network on your machine: pixels, which are decoded first, and coefficients, which are only parsed.'}
      </p>
    );
  return <SpeedFigure rows={rows} />;
}

function SpeedFigure({ rows }: { readonly rows: readonly Throughput[] }) {
  const { settings } = useBench();
  const { jobs } = useNetworkTools();
  const of = useStore(jobs.throughput.store, (state) => state.of);
  const key = useStore(settings, speedKey);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports('speed');
  const [pointed, setPointed] = useState<number | null>(null);
  const longest = Math.max(...rows.map(({ name }) => (width < NARROW ? shortName(name) : name).length), 1);
  const labels = Math.round(Math.min(width / 3, 12 + LETTER * longest));
  const plot = useMemo(() => speedPlot(rows, width, height, labels), [rows, width, height, labels]);
  const [pixels] = rows;
  const stale = of !== key;
  return (
    <figure className="speed-figure" aria-label="Time of a batch" data-stale={stale || undefined} data-help-beside>
      <figcaption>
        <span className="curve-title">Time of a batch</span>
        <span className="quiet">
          {of}
          {stale ? ' (the settings have changed since)' : ''}
        </span>
        <FigureMenu
          label="Save the times"
          exports={[
            ...exports,
            {
              label: 'Times, CSV',
              detail: 'milliseconds a batch',
              file: 'speed.csv',
              make: () => Promise.resolve(timesCsv(rows)),
            },
          ]}
        />
      </figcaption>
      <p className="quiet figure curve-told" aria-live="polite">
        {pointed === null ? verdict(rows) : rowText(rows[pointed], pixels)}
      </p>
      <div className="speed-box" ref={box}>
        {width > 0 && height > 0 && <SpeedBars svg={svg} plot={plot} pixels={pixels} onPoint={setPointed} />}
      </div>
      <SpeedTable rows={rows} />
    </figure>
  );
}

function timesCsv(rows: readonly Throughput[]): Blob {
  const number = (value: number): number | string => (Number.isFinite(value) ? value : '');
  return csv(
    ['way', 'median_ms', 'q1_ms', 'q3_ms', 'reading_ms', 'pictures_per_second', 'note'],
    rows.map(({ name, median, q1, q3, reading, picturesPerSecond, note }) => [
      name,
      ...[median, q1, q3, reading, picturesPerSecond].map(number),
      note,
    ]),
  );
}
