import { useMemo } from 'react';
import { SETTINGS } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { PixelCanvas } from '../../shared/figures/PixelCanvas';
import { formatBytes, formatPercent, formatSignificant, parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { LinearSlider } from '../../shared/LinearSlider';
import { LogSlider } from '../../shared/LogSlider';
import { useNetwork } from '../network-context';
import { CompressionCard, KeepCard, QualityCard } from './cards';
import './compression.css';

const KEEP_TICKS = [
  { value: 0.001, label: '0.1' },
  { value: 0.01, label: '1' },
  { value: 0.1, label: '10' },
  { value: 1, label: '100\u00a0%' },
];
const QUALITY_TICKS = [
  { value: 0, label: 'file' },
  { value: 25, label: '25' },
  { value: 50, label: '50' },
  { value: 75, label: '75' },
  { value: 100, label: '100' },
];

/** How much of the picture the network is given. */
export function CompressionRail() {
  return (
    <Group title="What the network is given" help={<CompressionCard />}>
      <GivenPicture />
      <KeepSlider />
      <QualitySlider />
      <WholeButton />
    </Group>
  );
}

function GivenPicture() {
  const input = useNetwork((snapshot) => snapshot.input);
  const answer = useNetwork((snapshot) => snapshot.answer);
  const stale = useNetwork((snapshot) => snapshot.stale);
  // A copy, for the engine’s type leaves open whether its memory is shared.
  const pixels = useMemo(() => new Uint8ClampedArray(input?.rgba ?? []), [input]);
  if (!input) return <p className="quiet given">The picture is on its way.</p>;
  const { width, height } = input.image;
  return (
    <div className="given">
      <PixelCanvas
        className="given-picture"
        label="The picture as the network reads it"
        pixels={pixels}
        width={width}
        height={height}
      />
      <div className="given-facts figure" data-stale={stale || undefined}>
        {answer && (
          <p className="given-answer">
            {answer.label} <span className="quiet">{formatPercent(answer.probabilities[answer.best])}</span>
          </p>
        )}
        <p className="quiet">{formatPercent(input.nonZero)} of its coefficients are not 0</p>
        <p className="quiet">{formatBytes(input.bytes)} as a file</p>
      </div>
    </div>
  );
}

function KeepSlider() {
  const keep = useSetting('inputKeep');
  const change = useChangeSettings();
  return (
    <LogSlider
      label="Coefficients kept"
      help={<KeepCard />}
      value={keep}
      min={SETTINGS.inputKeep.min}
      max={SETTINGS.inputKeep.max}
      ticks={KEEP_TICKS}
      initial={SETTINGS.inputKeep.initial}
      format={(value) => formatPercent(value)}
      parse={(text) => {
        const typed = parseTyped(text);
        return typed === undefined ? undefined : typed / 100;
      }}
      speak={(value) => `${formatPercent(value)} of the coefficients, the largest first`}
      onChange={(inputKeep) => {
        change({ inputKeep });
      }}
    />
  );
}

function QualitySlider() {
  const quality = useSetting('inputQuality');
  const change = useChangeSettings();
  const made = useNetwork(({ input }) => input?.kind === 'made');
  const asIs = made ? 'quality 75, as it was trained' : 'as the file is';
  return (
    <LinearSlider
      label="JPEG quality"
      help={<QualityCard />}
      value={quality}
      min={0}
      max={100}
      step={1}
      ticks={QUALITY_TICKS.map((tick) => (tick.value === 0 && made ? { ...tick, label: 'auto' } : tick))}
      initial={SETTINGS.inputQuality.initial}
      format={(value) => (value === 0 ? (made ? 'auto' : 'file’s') : formatSignificant(value))}
      parse={parseTyped}
      speak={(value) => (value === 0 ? asIs : `quality ${Math.round(value)}`)}
      onChange={(value) => {
        change({ inputQuality: Math.round(value) });
      }}
    />
  );
}

function WholeButton() {
  const whole = useSetting('inputKeep') === 1;
  const untouched = useSetting('inputQuality') === 0;
  const change = useChangeSettings();
  return (
    <button
      type="button"
      className="button given-whole"
      disabled={whole && untouched}
      onClick={() => {
        change({ inputKeep: 1, inputQuality: 0 });
      }}
    >
      The whole picture again
    </button>
  );
}
