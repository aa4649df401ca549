import { ToggleGroup } from 'radix-ui';
import { useId, type ReactNode } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Shown on hover: what it means, and its key. */
  readonly title?: string;
  readonly disabled?: boolean;
}

interface ChoiceGroupProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly help?: ReactNode;
  /** The label is for screen readers only. */
  readonly quiet?: boolean;
}

/** One of a few, all in view: a row of joined buttons. Arrow keys move, as among radio buttons. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const id = useId();
  return (
    <div className="choice">
      <div className={props.quiet ? 'visually-hidden' : 'field-head'}>
        <span id={id} className="field-label">
          {props.label}
        </span>
        {props.help}
      </div>
      <ToggleGroup.Root
        className="choice-row"
        type="single"
        aria-labelledby={id}
        value={props.value}
        onValueChange={(value) => {
          // Radix reports '' when the pressed button is pressed again: one is always chosen here.
          const chosen = props.choices.find((choice) => choice.value === value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.choices.map((choice) => (
          <ToggleGroup.Item
            key={choice.value}
            value={choice.value}
            className="choice-item"
            title={choice.title}
            disabled={choice.disabled ?? false}
          >
            {choice.label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
