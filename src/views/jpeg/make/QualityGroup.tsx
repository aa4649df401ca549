import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LinearSlider } from '../../shared/LinearSlider';
import { SolveForm } from './SolveForm';

const TICKS = [1, 25, 50, 75, 100].map((value) => ({ value, label: String(value) }));
const INITIAL = 75;

/** How coarse: the quality from 1 to 100, or what it must be for a size or a PSNR. */
export function QualityGroup() {
  const quality = useSetting('quality');
  const own = useSetting('tables') !== '';
  const change = useChangeSettings();
  return (
    <Group title="Quality" help={<QualityCard />}>
      <div className="make-quality" data-off={own || undefined} inert={own}>
        <LinearSlider
          large
          label="IJG quality"
          value={quality}
          min={1}
          max={100}
          step={1}
          ticks={TICKS}
          initial={INITIAL}
          format={String}
          parse={(text) => {
            const typed = parseTyped(text);
            return typed === undefined ? undefined : Math.round(typed);
          }}
          speak={(value) => `quality ${value} of 100`}
          onChange={(value) => {
            change({ quality: value });
          }}
        />
      </div>
      <p className="quiet make-own">
        {own ? (
          <>
            Your own tables are in force; the quality has no say.{' '}
            <button
              type="button"
              className="phrase"
              onClick={() => {
                change({ tables: '' });
              }}
            >
              Back to quality {quality}
            </button>
          </>
        ) : (
          'Scales the two standard tables below; change a step there and it is your own.'
        )}
      </p>
      <SolveForm />
    </Group>
  );
}

function QualityCard() {
  return (
    <HelpCard
      title="quality"
      formula={
        <>
          step = ⌊(t · s + 50) / 100⌋, 1…255
          <br />s = ⌊5000/Q⌋ below 50, else 200 − 2Q
        </>
      }
      source="ITU-T T.81, annex K; the Independent JPEG Group’s scale, 1991"
    >
      <p>
        Quality scales two tables of steps, by which the coefficients are divided and then rounded. At{' '}
        <Try set={{ quality: 50, tables: '' }}>50</Try> they are the standard’s own, at{' '}
        <Try set={{ quality: 95, tables: '' }}>95</Try> a tenth of them, at{' '}
        <Try set={{ quality: 10, tables: '' }}>10</Try> five times as coarse. It is no percentage of anything.
      </p>
    </HelpCard>
  );
}
