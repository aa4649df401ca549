import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { useSurvey } from '../survey-context';
import { CountsCard } from './cards';

/** How the charts are drawn, and what their forms mean. */
export function ChartsRail() {
  const scale = useSetting('countScale');
  const change = useChangeSettings();
  const two = useSurvey(({ collections }) => collections.a !== null && collections.b !== null);
  return (
    <Group title="Charts" help={<CountsCard />}>
      <ChoiceGroup
        label="Counts"
        value={scale}
        choices={[
          { value: 'log', label: 'Logarithmic', title: 'One file can be seen beside a million' },
          { value: 'linear', label: 'Linear', title: 'Twice as many are twice as long' },
        ]}
        onChange={(countScale) => {
          change({ countScale });
        }}
      />
      <ul className="chart-legend">
        <li>
          <Swatch kind="left" /> what the filter leaves{two ? ' of A' : ''}
        </li>
        <li>
          <Swatch kind="all" /> all files{two ? ' of A' : ''}
        </li>
        <li>
          <Swatch kind="chosen" /> chosen in this chart
        </li>
        <li>
          <Swatch kind="nearest" /> quality: the nearest, not exact
        </li>
        {two && (
          <li>
            <Swatch kind="second" /> what the filter leaves of B
          </li>
        )}
      </ul>
    </Group>
  );
}

type SwatchKind = 'left' | 'all' | 'chosen' | 'nearest' | 'second';

function Swatch({ kind }: { readonly kind: SwatchKind }) {
  return (
    <svg className="swatch" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <g data-state={kind === 'chosen' ? 'chosen' : 'free'}>
        {kind === 'second' ? (
          <path className="bar-second" d="M1,2H20V10H1" />
        ) : (
          [2, 6].map((y) => (
            <rect
              key={y}
              className={kind === 'all' ? 'bar-all' : 'bar-left'}
              x="1"
              y={y}
              width="20"
              height={kind === 'nearest' ? 2 : 4}
            />
          ))
        )}
      </g>
    </svg>
  );
}
