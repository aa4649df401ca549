import { useId, type ReactNode } from 'react';
import { Icon } from './Icon';
import type { Choice } from './ChoiceGroup';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
}

/** One of many: the browser's own list, which every phone and screen reader knows. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className="field-row">
      <label htmlFor={id} className="field-label">
        {props.label}
      </label>
      {props.help}
      <span className="select">
        <select
          id={id}
          value={props.value}
          disabled={props.disabled ?? false}
          onChange={(event) => {
            const chosen = props.choices.find((choice) => choice.value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled ?? false}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}
