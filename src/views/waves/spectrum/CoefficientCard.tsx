import { useEffect, useRef, type ReactNode } from 'react';
import type { CoefficientInfo } from '../../../engine/api';
import { useBench, useEngine, useSetting } from '../../shared/bench-context';
import {
  formatDegrees,
  formatPercent,
  formatNumber,
  formatSignificant,
  NOT_AVAILABLE,
  withUnit,
} from '../../shared/format';
import { HelpCard } from '../../shared/HelpCard';
import { Icon } from '../../shared/Icon';
import type { Coefficient } from './use-coefficient';
import { WaveThumb } from './WaveThumb';

/** Before a coefficient that one moves across is spoken, milliseconds. */
const SPEAK_AFTER = 500;

/** What is known of one coefficient, and the wave it stands for. Its room is kept when there is none. */
export function CoefficientCard({ coefficient }: { readonly coefficient: Coefficient }) {
  const { shown, channels, pinned } = coefficient;
  useSpoken(shown);
  return (
    <section className="coefficient" aria-label="Coefficient" data-help-beside>
      <WaveThumb info={shown} />
      <div className="coefficient-facts">
        <header>
          <h2>
            {shown ? (
              <>
                Wave <span className="wave-uv">(u, v) = </span>({place(shown)})
              </>
            ) : (
              'One wave'
            )}
          </h2>
          <WaveCard />
          {pinned && (
            <button
              type="button"
              className="icon-button"
              title="Let go (Esc)"
              aria-label="Let go of the pinned coefficient"
              onClick={() => {
                coefficient.pin(null);
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </header>
        {shown ? (
          <Facts info={shown} channels={channels} />
        ) : (
          <p className="quiet">Point at the spectrum to see the wave there. Click to keep it.</p>
        )}
      </div>
    </section>
  );
}

/** What (u, v) counts differs between the transforms. */
const COUNTED: Readonly<Record<CoefficientInfo['transform'], { words: string; formula: string }>> = {
  dft: {
    words: 'u times across the picture and v times down it',
    formula: 'period = 1 / √((u/W)² + (v/H)²)',
  },
  dct: {
    words: 'u half-waves across the picture and v half-waves down it',
    formula: 'period = 2 / √((u/W)² + (v/H)²)',
  },
  block: {
    words: 'inside one block of B pixels, u half-waves across and v half-waves down',
    formula: 'period = 2B / √(u² + v²)',
  },
};

function WaveCard() {
  const transform = useSetting('transform');
  const { words, formula } = COUNTED[transform];
  return (
    <HelpCard title="one coefficient" formula={formula} source="Gonzalez & Woods, Digital Image Processing, chapter 4">
      <p>
        Every point of the spectrum is one wave: {words}. The further from zero frequency, the finer the wave. Its
        magnitude says how strong it is, its {transform === 'dft' ? 'phase where its crests lie' : 'sign which way up'}.
      </p>
      <p>Its direction is the one across its crests: 0° to the right, counted counter-clockwise.</p>
    </HelpCard>
  );
}

function place(info: CoefficientInfo): string {
  return `${formatWhole(info.frequencyX)}, ${formatWhole(info.frequencyY)}`;
}

function formatWhole(frequency: number): string {
  return String(frequency).replace('-', '−');
}

function Facts({ info, channels }: { readonly info: CoefficientInfo; readonly channels: readonly CoefficientInfo[] }) {
  const names = useChannelNames(channels.length);
  const kept = channels.filter((channel) => channel.kept).length;
  return (
    <dl className="facts">
      <Fact name="Period">
        {Number.isFinite(info.period) ? withUnit(formatSignificant(info.period), 'px') : 'the mean'}
      </Fact>
      <Fact name="Direction" title="Across the crests, counter-clockwise from the right">
        {info.orientation === null ? NOT_AVAILABLE : formatDegrees(info.orientation)}
      </Fact>
      <Fact name={channels.length > 1 ? `Magnitude, ${names[info.channel]}` : 'Magnitude'}>
        {formatNumber(info.magnitude)}
      </Fact>
      <Fact name={info.phase === null ? 'Sign' : 'Phase'}>
        {info.phase === null ? (info.re < 0 ? '−' : '+') : formatDegrees((info.phase * 180) / Math.PI)}
      </Fact>
      <Fact name="Energy" title="Share of the energy of all coefficients, its conjugate’s too">
        {formatPercent(channels.reduce((sum, channel) => sum + channel.energyShare, 0))}
      </Fact>
      <Fact name="Kept">
        {channels.length > 1 && kept > 0 && kept < channels.length
          ? `in ${channels
              .filter((channel) => channel.kept)
              .map((channel) => names[channel.channel])
              .join(', ')}`
          : kept > 0
            ? 'yes'
            : 'no'}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly title?: string;
  readonly children: ReactNode;
}

function Fact({ name, title, children }: FactProps) {
  return (
    <div className="fact" title={title}>
      <dt>{name}</dt>
      <dd className="figure">{children}</dd>
    </div>
  );
}

function useChannelNames(count: number): readonly string[] {
  const { settings } = useBench();
  useEngine((snapshot) => snapshot.readouts);
  if (count < 2) return ['luma'];
  return settings.getState().color === 'ycbcr' ? ['Y', 'Cb', 'Cr'] : ['R', 'G', 'B'];
}

function useSpoken(info: CoefficientInfo | null): void {
  const { announce } = useBench();
  const spoken = useRef('');
  useEffect(() => {
    if (!info) return;
    const sentence = `Wave ${place(info)}: period ${Number.isFinite(info.period) ? `${formatSignificant(info.period)} pixels` : 'none, the mean'}, magnitude ${formatNumber(info.magnitude)}, ${info.kept ? 'kept' : 'not kept'}.`;
    const timer = setTimeout(() => {
      if (spoken.current !== sentence && document.activeElement?.closest('.spectrum')) announce(sentence);
      spoken.current = sentence;
    }, SPEAK_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [info, announce]);
}
