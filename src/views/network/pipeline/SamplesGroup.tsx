import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { TINY_SAMPLES } from './tiny-samples';

/** Pictures of 32×32 pixels that go into the network undecoded. */
export function SamplesGroup() {
  const img = useSetting('img');
  const change = useChangeSettings();
  return (
    <Group title="Try">
      <ul className="tiny-samples">
        {TINY_SAMPLES.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="tiny-sample"
              aria-current={id === img || undefined}
              onClick={() => {
                change({ img: id });
              }}
            >
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Group>
  );
}
