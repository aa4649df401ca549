import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useBench, useChangeSettings } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount } from '../../shared/format';
import { CurveFigure } from '../figures/CurveFigure';
import type { Figure } from '../figures/figure-specs';
import { stopOf } from '../figures/stops';
import { JobBar } from '../jobs/JobBar';
import { useNetwork, useNetworkTools } from '../network-context';
import { crossingSentence, phiSentence } from './crossing';
import { pictureFigure, testSetFigure, type Across } from './recognition-figures';
import { testSetSentence } from './test-set-sentence';
import { useCurves, type Curves } from './use-curves';
import './compression.css';

const ACROSS: readonly { value: Across; label: string; title: string }[] = [
  { value: 'keep', label: 'Kept', title: 'Over the share of coefficients that are kept' },
  { value: 'quality', label: 'Quality', title: 'Over JPEG quality' },
  { value: 'phi', label: 'φ', title: 'Over the frequencies that the ReLU sees' },
  { value: 'psnr', label: 'PSNR', title: 'Recognition against what is left of the picture' },
];

/** Recognition beside what the eye sees: the open picture's and the test set's, over the same axis. */
export function CompressionEvidence() {
  const { jobs } = useNetworkTools();
  const across = useStore(jobs.choices, (choices) => choices.across);
  const measured = useCurves();
  return (
    <div className="compression-evidence">
      <div className="compression-choice">
        <ChoiceGroup
          label="Recognition over"
          value={across}
          choices={ACROSS}
          onChange={(value) => {
            jobs.choices.setState({ across: value });
          }}
        />
      </div>
      <PicturePlot measured={measured} across={across} />
      <TestSetPlot across={across} />
      <div className="compression-words">
        <Measuring measured={measured} />
        <Sentences measured={measured} across={across} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly measured: Curves;
  readonly across: Across;
}

function Sentences({ measured: { curves, stale }, across }: PartProps) {
  const record = useNetwork(({ network }) => network?.record ?? null);
  const ways = across === 'keep' || across === 'quality' ? [across] : (['keep', 'quality'] as const);
  const own =
    curves &&
    (across === 'phi' ? [phiSentence(curves)] : ways.map((way) => crossingSentence(curves[way], curves.label, way)));
  return (
    <div className="compression-sentences" aria-live="polite" data-stale={stale || undefined}>
      {own?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {record &&
        across !== 'phi' &&
        ways.map((way) => (
          <p key={way} className="quiet">
            {testSetSentence(record, way)}
          </p>
        ))}
    </div>
  );
}

/** Progress with Stop; a button only where nothing is measured by itself, or a run was stopped. */
function Measuring({ measured: { curves, stale, waits, measure } }: { readonly measured: Curves }) {
  const { jobs } = useNetworkTools();
  const { running, stopped, problem } = useStore(jobs.compression.store);
  const asks = stopped || problem !== '' || (waits && (stale || !curves));
  return (
    <div className="compression-measuring">
      {running || asks ? (
        <JobBar job={jobs.compression} start="Measure this picture" task="Measuring this picture" onStart={measure} />
      ) : (
        <p className="quiet">Click or drag in a plot to go there.</p>
      )}
      {!running && asks && waits && <p className="quiet">On the processor this network takes a while.</p>}
    </div>
  );
}

function PicturePlot({ measured: { curves, stale, waits }, across }: PartProps) {
  const { jobs } = useNetworkTools();
  const { running, stopped, problem } = useStore(jobs.compression.store);
  const asks = !running && (waits || stopped || problem !== '');
  const figure = useMemo(() => curves && pictureFigure(curves, across), [curves, across]);
  return (
    <Plot
      title="This picture"
      file={`recognition-${across}`}
      figure={figure}
      stale={stale}
      empty={
        figure
          ? undefined
          : asks
            ? 'Nothing of this picture is measured yet.'
            : 'Curves of this picture are on their way.'
      }
    />
  );
}

function TestSetPlot({ across }: { readonly across: Across }) {
  const known = useNetwork(({ network }) => network !== null);
  const record = useNetwork(({ network }) => network?.record ?? null);
  const figure = useMemo(() => record && testSetFigure(record, across), [record, across]);
  const hasPoints = figure?.spec.series.some(({ points }) => points.length > 0) ?? false;
  return (
    <Plot
      title={record ? `Test set, ${formatCount(record.tablePictures ?? record.pictures)} pictures` : 'Test set'}
      file={`test-set-${across}`}
      figure={hasPoints ? figure : null}
      empty={
        hasPoints ? undefined : known ? 'Nothing of this is recorded for this network.' : 'The network is on its way.'
      }
    />
  );
}

interface PlotProps {
  readonly title: string;
  readonly file: string;
  readonly figure: Figure | null;
  readonly stale?: boolean;
  readonly empty: string | undefined;
}

const BLANK: Figure = {
  spec: {
    series: [],
    x: { name: '', domain: [0, 1], text: String, ticks: [] },
    y: { name: '', domain: [0, 1], text: String, ticks: [] },
  },
  stops: [],
};

function Plot({ title, file, figure, stale = false, empty }: PlotProps) {
  const { settings } = useBench();
  const change = useChangeSettings();
  const { spec, stops } = figure ?? BLANK;
  const now = useStore(settings, (params) => stopOf(stops, params));
  return (
    <CurveFigure
      title={title}
      file={file}
      spec={spec}
      stops={stops}
      now={now}
      rest={stops.length > 0 ? 'Point at a place to read it; click to go there.' : ''}
      stale={stale}
      {...(empty === undefined ? {} : { empty })}
      onGo={({ set }) => {
        change(set);
      }}
    />
  );
}
