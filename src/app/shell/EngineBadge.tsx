import { Popover } from 'radix-ui';
import { useChangeSettings, useSetting } from '../../views/shared/bench-context';
import { ChoiceGroup } from '../../views/shared/ChoiceGroup';
import { useEngineStatus } from '../use-engine-status';

const NAMES = { starting: 'Starting', gpu: 'GPU', cpu: 'CPU' } as const;

/** Which engine does the work, why, and what would make it fast. */
export function EngineBadge() {
  const status = useEngineStatus();
  const engine = useSetting('engine');
  const change = useChangeSettings();
  const wanting = status.software || (status.kind === 'cpu' && status.reason !== 'chosen');
  return (
    <Popover.Root>
      <Popover.Trigger
        className="badge"
        data-kind={status.kind}
        data-wanting={wanting || undefined}
        title={status.adapter}
        aria-label={`Engine: ${NAMES[status.kind]}${status.adapter === '' ? '' : `, ${status.adapter}`}`}
      >
        <span className="badge-light" aria-hidden="true" />
        {NAMES[status.kind]}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="card engine-card"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Engine"
        >
          <h3>{status.adapter === '' ? NAMES[status.kind] : status.adapter}</h3>
          <p>{status.explanation}</p>
          <ChoiceGroup
            label="Engine"
            value={engine}
            choices={[
              { value: 'auto', label: 'Auto', title: 'WebGPU where there is one' },
              { value: 'gpu', label: 'GPU', title: 'WebGPU' },
              { value: 'cpu', label: 'CPU', title: 'A worker on the processor' },
            ]}
            onChange={(value) => {
              change({ engine: value });
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
