import { Group } from '../../shared/Group';
import { useSurvey } from '../survey-context';
import { CompareCard } from './cards';
import './compare.css';
import './share-rows.css';
import '../charts/charts.css';

/** What the marks mean. The collections' own cards above have the ways to open them. */
export function CompareRail() {
  const two = useSurvey(({ collections }) => collections.a !== null && collections.b !== null);
  if (!two) return null;
  return (
    <Group title="Compare" help={<CompareCard />}>
      <ul className="chart-legend">
        <li>
          <Mark form="beyond" /> further apart than chance
        </li>
        <li>
          <Mark form="within" /> no further than chance
        </li>
        <li>
          <Mark form="chance" /> the level of chance
        </li>
        <li>
          <Mark form="a" /> A, per cent of its files
        </li>
        <li>
          <Mark form="b" /> B, per cent of its files
        </li>
      </ul>
    </Group>
  );
}

function Mark({ form }: { readonly form: 'beyond' | 'within' | 'chance' | 'a' | 'b' }) {
  return (
    <svg className="swatch" width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      {form === 'a' && <rect className="bar-left" x="1" y="2" width="20" height="8" />}
      {form === 'b' && <path className="bar-second" d="M1,2H20V10H1" />}
      {form === 'chance' && <line className="share-chance" x1="11" x2="11" y1="0" y2="12" />}
      {(form === 'beyond' || form === 'within') && (
        <g className="share-row" data-tells={form === 'beyond' || undefined}>
          <circle className="share-dot" cx="11" cy="6" r="4.5" />
        </g>
      )}
    </svg>
  );
}
