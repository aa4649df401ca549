import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatCount } from '../../shared/format';
import { useNetwork, useNetworkTools } from '../network-context';
import { CurveFigure } from './CurveFigure';
import { accuracyFigure, bandFigure, rmseFigure, type Figure } from './figure-specs';
import { stopOf } from './stops';
import { tunedPhi } from './tuned-phi';
import './figures.css';

const NO_RECORD = 'Nothing is recorded of a network of your own: Evaluate measures it.';

/** The three figures, side by side. */
export function FiguresEvidence() {
  return (
    <div className="figures-evidence">
      <RmsePlot />
      <AccuracyPlot />
      <BandPlot />
    </div>
  );
}

function RmsePlot() {
  const { jobs } = useNetworkTools();
  const kind = useStore(jobs.choices, ({ blocks }) => blocks);
  const measured = useStore(jobs.randomBlocks[kind].store, ({ result }) => result);
  const figure = useMemo(() => rmseFigure(kind, measured), [kind, measured]);
  return <Plot figure={figure} title="RMSE of ReLU over φ, random blocks" file="rmse" />;
}

function AccuracyPlot() {
  const { jobs } = useNetworkTools();
  const record = useNetwork(({ network }) => network?.record ?? null);
  const paper = useStore(jobs.choices, (choices) => choices.paper);
  const tuned = tunedPhi(useSetting('weights'));
  const figure = useMemo(() => record && accuracyFigure(record, { tuned, paper }), [record, tuned, paper]);
  if (!figure || !record) return <Unrecorded title="Accuracy over φ" />;
  const title = `Accuracy over φ, ${formatCount(record.tablePictures ?? record.pictures)} pictures`;
  return <Plot figure={figure} title={title} file="accuracy-phi" />;
}

function BandPlot() {
  const record = useNetwork(({ network }) => network?.record ?? null);
  const figure = useMemo(() => record && bandFigure(record), [record]);
  if (!figure) return <Unrecorded title="Accuracy over ψ" />;
  return <Plot figure={figure} title="Accuracy over ψ, bands kept" file="accuracy-psi" />;
}

function Plot({ figure, title, file }: { readonly figure: Figure; readonly title: string; readonly file: string }) {
  const { settings } = useBench();
  const now = useStore(settings, (params) => stopOf(figure.stops, params));
  const change = useChangeSettings();
  return (
    <CurveFigure
      title={title}
      file={file}
      spec={figure.spec}
      stops={figure.stops}
      now={now}
      onGo={({ set }) => {
        change(set);
      }}
    />
  );
}

function Unrecorded({ title }: { readonly title: string }) {
  const known = useNetwork(({ network }) => network !== null);
  return (
    <div className="figures-none">
      <p className="curve-title">{title}</p>
      <p className="quiet">{known ? NO_RECORD : 'The network is on its way.'}</p>
    </div>
  );
}
