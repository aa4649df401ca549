import { useEffect } from 'react';
import { useBench } from '../../shared/bench-context';
import { formatNumber, formatSi, formatSignificant } from '../../shared/format';
import { HelpCard, Try } from '../../shared/HelpCard';
import { useNetwork } from '../network-context';
import { answerRows, wholePercent, type AnswerRow } from './answer-rows';
import './cards.css';

/** After which an answer is told to a screen reader, milliseconds. */
const SETTLED = 400;

/** What the network answers: the likeliest class large, then every logit beside the one that pixels give. */
export function AnswerCard() {
  const network = useNetwork((snapshot) => snapshot.network);
  const answer = useNetwork((snapshot) => snapshot.answer);
  const stale = useNetwork((snapshot) => snapshot.stale);
  const milliseconds = useNetwork((snapshot) => snapshot.milliseconds);
  const { announce } = useBench();
  const said = answer && `${answer.label}, ${wholePercent(answer.probabilities[answer.best])}`;
  useEffect(() => {
    if (stale || !said) return;
    const timer = setTimeout(() => {
      announce(`The network answers ${said}.`);
    }, SETTLED);
    return () => {
      clearTimeout(timer);
    };
  }, [stale, said, announce]);
  const rows = network && answer ? answerRows(network.classes, answer) : [];
  return (
    <section className="answer-card" aria-label="Answer" data-stale={stale || undefined}>
      <header className="answer-head">
        <p className="answer-best figure">
          {answer ? (
            <>
              {answer.label} <span>{wholePercent(answer.probabilities[answer.best])}</span>
            </>
          ) : (
            '—'
          )}
        </p>
        <AnswerHelp />
      </header>
      <ul className="answer-rows">
        {rows.map((row) => (
          <Row key={row.index} row={row} />
        ))}
      </ul>
      <p className="quiet figure answer-foot">
        <span title="The largest difference of a logit from what the same network answers in pixels, nothing approximated">
          {`Deviation from pixels ${answer ? formatNumber(answer.deviation) : '—'}`}
        </span>
        <span title="From settings to logits, the last time">
          {milliseconds === null ? '' : formatSi(milliseconds / 1000, 's')}
        </span>
      </p>
    </section>
  );
}

function Row({ row }: { readonly row: AnswerRow }) {
  const { name, logit, probability, best, from, to, tick, spatial } = row;
  return (
    <li
      className="answer-row figure"
      data-best={best || undefined}
      title={`${name}: logit ${formatSignificant(logit)}, in pixels ${formatSignificant(spatial)}; probability ${wholePercent(probability)}`}
    >
      <span className="answer-name">{name}</span>
      <span className="answer-track" aria-hidden="true">
        <span className="answer-bar" style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
        <span className="answer-tick" style={{ left: `${tick * 100}%` }} />
      </span>
      <span className="answer-share">{wholePercent(probability)}</span>
      <span className="visually-hidden">{`, logit ${formatSignificant(logit)}, in pixels ${formatSignificant(spatial)}`}</span>
    </li>
  );
}

function AnswerHelp() {
  return (
    <HelpCard
      title="the answer"
      formula={<>p_i = exp(z_i) / Σ_j exp(z_j), z the logits</>}
      source="The deviation is that of Ehrlich & Davis, ICCV 2019"
    >
      <p>
        A bar is a class’s logit, what the last layer says of it; the largest wins. The small tick is the same logit
        computed in pixels, with nothing approximated: where bar and tick part, the approximation has changed the
        answer. With <Try set={{ relu: 'exact' }}>the exact ReLU</Try> they meet; at{' '}
        <Try set={{ relu: 'apx', phi: 3, phiLayers: '' }}>APX, φ = 3</Try> they do not.
      </p>
    </HelpCard>
  );
}
