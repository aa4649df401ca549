import { useEffect, useState } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { wholePercent } from '../stage/answer-rows';
import { loadTinySamples, type TinySample } from './tiny-samples';

/** Pictures of 32×32 pixels that go into the network undecoded, with what it answers, right or wrong. */
export function SamplesGroup() {
  const img = useSetting('img');
  const net = useSetting('net');
  const change = useChangeSettings();
  const [samples, setSamples] = useState<readonly TinySample[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    void loadTinySamples(controller.signal).then((loaded) => {
      if (!controller.signal.aborted) setSamples(loaded);
    });
    return () => {
      controller.abort();
    };
  }, []);
  if (samples.length === 0) return null;
  return (
    <Group title="Pictures to try, and what is answered">
      <ul className="tiny-samples">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className="tiny-sample"
              title={titleOf(sample, net)}
              aria-current={sample.id === img || undefined}
              onClick={() => {
                change({ img: sample.id });
              }}
            >
              <img src={sample.thumbUrl} alt="" width={44} height={44} loading="lazy" />
              <span>{sample.title}</span>
              <Answered sample={sample} net={net} />
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}

function Answered({ sample, net }: { readonly sample: TinySample; readonly net: string }) {
  const answer = sample.answers.find((each) => each.net === net);
  if (!answer) return null;
  const wrong = answer.label !== sample.shows;
  return (
    <span className="tiny-answer" data-wrong={wrong || undefined}>
      {`${wrong ? '✗' : '✓'} ${answer.label}`}
    </span>
  );
}

function titleOf(sample: TinySample, net: string): string {
  const answer = sample.answers.find((each) => each.net === net);
  if (!answer) return sample.description;
  const verdict = answer.label === sample.shows ? 'right' : 'wrong';
  return `${sample.description} Answered: ${answer.label}, ${wholePercent(answer.probability)}, which is ${verdict}.`;
}
