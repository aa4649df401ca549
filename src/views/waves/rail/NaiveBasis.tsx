import { useChangeSettings, useEngine, useSetting } from '../../shared/bench-context';
import { formatPercent } from '../../shared/format';
import { HelpCard, Try } from '../../shared/HelpCard';
import { SwitchField } from '../../shared/SwitchField';

/** The switch to the basis that counts the end point twice, why it fails, and the cure. */
export function NaiveBasis() {
  const basis = useSetting('basis');
  const naive = basis === 'naive';
  const change = useChangeSettings();
  return (
    <>
      <SwitchField
        label="Sample [0, 2π] with its end"
        help={<NaiveCard />}
        checked={naive}
        onChange={(checked) => {
          change({ basis: checked ? 'naive' : 'exact' });
        }}
      />
      <p className="quiet">
        {naive ? (
          <>
            Even at <Try set={{ keep: 1 }}>100 %</Try> bright lines stay at the border. The cure:{' '}
            <Try set={{ basis: 'exact' }}>leave the end out</Try>.
          </>
        ) : (
          <>The mistake of a first attempt. Switch it on to see what it does.</>
        )}
      </p>
    </>
  );
}

function NaiveCard() {
  const picture = useEngine((snapshot) => snapshot.picture);
  const { width, height } = picture ?? { width: 256, height: 256 };
  return (
    <HelpCard
      title="the naive basis: why, and the cure"
      formula={<>tₙ = 2πn/(N − 1) instead of tₙ = 2πn/N</>}
      source="Relative error ≈ √(2/W + 2/H): two columns and two rows of the W × H pixels are wrong"
    >
      <p>
        A first attempt spreads its N sample points over [0, 2π] with the end included. But 0 and 2π are the same place
        on every wave: pixel 0 and pixel N − 1 share a phase, so no sum of such waves can tell them apart. Both are
        rebuilt as f(0) + f(N − 1), which is the <Try set={{ basis: 'naive', keep: 1 }}>bright line at the border</Try>.
      </p>
      <p>
        At 100 % the error is about √(2/W + 2/H) of the picture, here{' '}
        {formatPercent(Math.sqrt(2 / width + 2 / height), 2)}, nearly all of it in a border one pixel wide. The cure is
        to <Try set={{ basis: 'exact' }}>stop one step short</Try>: N points on [0, 2π), the end left out, and every
        picture comes back exactly.
      </p>
    </HelpCard>
  );
}
