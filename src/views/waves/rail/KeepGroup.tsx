import { SETTINGS, type Params } from '../../../settings/schema';
import { useChangeSettings, useEngine, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatCount, formatPercent, parseTyped } from '../../shared/format';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LinearSlider } from '../../shared/LinearSlider';
import { LogSlider } from '../../shared/LogSlider';
import { SelectField } from '../../shared/SelectField';

const TICKS = [
  { value: 0.0001, label: '0.01' },
  { value: 0.001, label: '0.1' },
  { value: 0.01, label: '1' },
  { value: 0.1, label: '10' },
  { value: 1, label: '100 %' },
];

const RULES: readonly { value: Params['rule']; label: string }[] = [
  { value: 'largest', label: 'Largest magnitude' },
  { value: 'square', label: 'Lowest frequency, square' },
  { value: 'triangle', label: 'Lowest frequency, triangle' },
  { value: 'circle', label: 'Lowest frequency, circle' },
  { value: 'band', label: 'A band of frequencies' },
];

/** A typed per cent as a share. */
export function parseShare(text: string): number | undefined {
  const percent = parseTyped(text);
  return percent === undefined ? undefined : percent / 100;
}

/** How many coefficients are kept, and which. */
export function KeepGroup() {
  const keep = useSetting('keep');
  const rule = useSetting('rule');
  const scope = useSetting('scope');
  const transform = useSetting('transform');
  const change = useChangeSettings();
  const readouts = useEngine((snapshot) => snapshot.readouts);
  return (
    <section className="group-keep-all" aria-label="Keep">
      <div className="group group-keep">
        <LogSlider
          large
          label="Keep"
          help={<KeepCard />}
          value={keep}
          min={SETTINGS.keep.min}
          max={SETTINGS.keep.max}
          ticks={TICKS}
          initial={SETTINGS.keep.initial}
          format={formatPercent}
          parse={parseShare}
          speak={(value) => `${formatPercent(value)} of coefficients`}
          onChange={(value) => {
            change({ keep: value });
          }}
        />
        <p className="keep-count figure">
          {readouts && readouts.coefficientsKept !== null && readouts.coefficientsTotal !== null
            ? `${formatCount(readouts.coefficientsKept)} of ${formatCount(readouts.coefficientsTotal)} coefficients`
            : '\u00a0'}
        </p>
      </div>
      <div className="group group-which">
        <SelectField
          label="Which"
          value={rule}
          choices={RULES}
          onChange={(value) => {
            change({ rule: value });
          }}
        />
        {rule === 'band' && <BandFrom />}
        {transform === 'block' && (
          <ChoiceGroup
            label="Counted"
            value={scope}
            choices={[
              { value: 'picture', label: 'Over the picture', title: 'A busy block may keep more than a plain one' },
              { value: 'block', label: 'In every block', title: 'Every block keeps the same share' },
            ]}
            onChange={(value) => {
              change({ scope: value });
            }}
          />
        )}
      </div>
    </section>
  );
}

function BandFrom() {
  const bandFrom = useSetting('bandFrom');
  const keep = useSetting('keep');
  const change = useChangeSettings();
  return (
    <>
      <LinearSlider
        label="Band from"
        value={bandFrom}
        min={SETTINGS.bandFrom.min}
        max={SETTINGS.bandFrom.max}
        step={0.005}
        ticks={[]}
        initial={SETTINGS.bandFrom.initial}
        format={formatPercent}
        parse={parseShare}
        speak={(value) =>
          `from ${formatPercent(value)} to ${formatPercent(Math.min(1, value + keep))} of the frequencies`
        }
        onChange={(value) => {
          change({ bandFrom: value });
        }}
      />
      <p className="quiet figure">
        {`Kept: ${formatPercent(bandFrom)} to ${formatPercent(Math.min(1, bandFrom + keep))} of the coefficients, counted from the lowest frequency.`}
      </p>
    </>
  );
}

function KeepCard() {
  return (
    <HelpCard
      title="keeping the few that matter"
      formula={<>‖f − f̂‖² = Σ |c|² of what is left out</>}
      source="Parseval’s theorem; Wallace, The JPEG Still Picture Compression Standard, 1991"
    >
      <p>
        A picture of N numbers (pixels times colour channels) becomes N coefficients, counted over all channels
        together. Most are nearly zero: <Try set={{ keep: 0.1 }}>keep 10 %</Try> and you will hardly see it,{' '}
        <Try set={{ keep: 0.01 }}>keep 1 %</Try> and the small things go, <Try set={{ keep: 0.001 }}>keep 0.1 %</Try>{' '}
        and only broad light and dark are left.
      </p>
      <p>
        The largest give the least error for their number. <Try set={{ rule: 'circle' }}>The lowest frequencies</Try>{' '}
        need no list of places, but blur. And 1 % of the coefficients is not 1 % of the bytes: see the estimate below
        the picture.
      </p>
    </HelpCard>
  );
}
